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
        if (await book.FindAsync(me.Id, id, ct) is not { } suggestion) return Results.NotFound();
        switch (act)
        {
            case "done":
                await book.DoAsync(suggestion, ct);
                break;
            case "undo":
                await book.UndoAsync(suggestion, ct);
                break;
            case "smaller":
                suggestion.MakeSmaller();
                await book.SaveAsync(ct);
                break;
            case "another" or "refuse" when suggestion.State == SuggestionState.Open:
                suggestion.State = act == "refuse" ? SuggestionState.Refused : SuggestionState.Another;
                await book.DrawAgainAsync(suggestion, ct);
                break;
            case "worse" when suggestion.State == SuggestionState.Open:
                suggestion.State = SuggestionState.MadeItWorse;
                await book.TellWorseAsync(suggestion, ct);
                break;
            case "worse" or "another" or "refuse":
                break;
            default:
                return Results.NotFound();
        }
        return Results.Redirect(act == "worse" ? "/help" : "/today");
    }
}
