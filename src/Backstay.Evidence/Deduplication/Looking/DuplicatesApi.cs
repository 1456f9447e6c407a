using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>Asks for duplicates, and takes what a member says of a pair. It names the pair, as the next one may be another by now; pressing twice does what pressing once does.</summary>
internal static class DuplicatesApi
{
    public static string PathOf(OpenReview review) => $"{review.Path}/duplicates/say";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/evidence/{id:guid}/duplicates/look", LookAsync).RequireAuthorization();
        app.MapPost("/evidence/{id:guid}/duplicates/say", SayAsync).RequireAuthorization();
    }

    private static async Task<IResult> LookAsync(Guid id, IFormCollection form, ReviewBook book, DuplicateDesk desk, CurrentPerson me, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review) return Results.NotFound();
        await desk.LookAsync(review, ct);
        return Results.Redirect($"{review.Path}/duplicates");
    }

    private static async Task<IResult> SayAsync(Guid id, IFormCollection form, ReviewBook book, DuplicateDesk desk, CurrentPerson me, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review) return Results.NotFound();
        if (!int.TryParse(form["record"], out var record) || !int.TryParse(form["other"], out var other)) return Results.BadRequest();
        switch (form["say"].ToString())
        {
            case "same": await desk.JoinAsync(review, record, other, ct); break;
            case "two": await desk.PartAsync(review, record, other, ct); break;
            case "later": await desk.LaterAsync(review, record, other, ct); break;
            case "undo": await desk.UndoAsync(review, record, other, ct); break;
            default: return Results.BadRequest();
        }
        return Results.Redirect($"{review.Path}/duplicates/pairs");
    }
}
