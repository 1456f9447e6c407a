using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.Suggestions;

/// <summary>The buttons of one suggestion. Pressing twice does what pressing once does.</summary>
internal static class SuggestionApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/do", DoAsync).RequireAuthorization();

    private static async Task<IResult> DoAsync([FromForm] Guid id, [FromForm(Name = "do")] string act, SuggestionBook book, CurrentPerson me, CancellationToken ct)
    {
        Func<Suggestion, Task>? change = act switch
        {
            "done" => book.DoAsync,
            "undo" => book.UndoAsync,
            "smaller" => SuggestionBook.MakeSmallerAsync,
            "another" => suggestion => book.DrawAgainAsync(suggestion, SuggestionState.Another),
            "refuse" => suggestion => book.DrawAgainAsync(suggestion, SuggestionState.Refused),
            "worse" => book.TellWorseAsync,
            _ => null,
        };
        if (change is null || !await book.ChangeAsync(me.Id, id, change, ct)) return Results.NotFound();
        return Results.Redirect(act == "worse" ? "/help" : "/today");
    }
}
