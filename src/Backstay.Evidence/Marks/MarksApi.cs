using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Marks;

/// <summary>Takes tags and notes away again. Pressed twice, nothing is left to take away.</summary>
internal static class MarksApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/evidence/{id:guid}/records/{number:int}/untag", (Guid id, int number, IFormCollection form, CurrentPerson me, ReviewBook book, CancellationToken ct) => TakeAsync(id, number, form, me, book, (state, member) =>
            TagList.On(state, number, member).Any(tag => RecordMarks.AreOne(tag, form["taken"].ToString())) ? [new Tagged(number, form["taken"].ToString(), false)] : [], ct)).RequireAuthorization();
        app.MapPost("/evidence/{id:guid}/records/{number:int}/unnote", (Guid id, int number, IFormCollection form, CurrentPerson me, ReviewBook book, CancellationToken ct) => TakeAsync(id, number, form, me, book, (state, member) =>
            Guid.TryParse(form["taken"], out var note) && state.Marks.Notes.Any(one => one.Id == note && one.Record == number && one.Member == member) ? [new NoteRemoved(number, note)] : [], ct)).RequireAuthorization();
    }

    private static async Task<IResult> TakeAsync(Guid id, int number, IFormCollection form, CurrentPerson me, ReviewBook book, Func<ReviewState, int, IReadOnlyList<ReviewEvent>> next, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review) return Results.NotFound();
        await book.ActAsync(review, state => next(state, review.Member), ct);
        // Only a query of ours leads on from here.
        var back = form["back"].ToString();
        return Results.Redirect($"{review.Path}/records/{number}/marks{(back.StartsWith("?from=", StringComparison.Ordinal) && back.All(letter => char.IsAsciiLetterOrDigit(letter) || "?=&-".Contains(letter, StringComparison.Ordinal)) ? back : "")}");
    }
}
