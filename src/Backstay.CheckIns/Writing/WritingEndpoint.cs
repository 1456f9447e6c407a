using Backstay.Content.Courses;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.CheckIns.Writing;

/// <summary>Keeps what is being typed, for the script of the writing page.</summary>
internal static class WritingEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/writing/{id:guid}/draft", KeepAsync).RequireAuthorization();

    private static async Task<IResult> KeepAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentPerson me, WritingBook book, CourseShelf courses, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(ct);
        var words = form["words"].ToString();
        if (words.Length > PrivateText.Longest || courses.Find(form["module"].ToString()) is not { } module) return Results.BadRequest();
        return await book.KeepAsync(me.Id, id, module.Id, words, ct) ? Results.NoContent() : Results.NotFound();
    }
}
