using Backstay.CheckIns.DangerSigns;
using Backstay.Kernel.People;
using Backstay.Plan.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Plan.Prevention;

/// <summary>The one-tap buttons of the walking track. Pressing twice does what pressing once does.</summary>
internal static class WalkingApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/walking/do", DoAsync).RequireAuthorization();

    private static async Task<IResult> DoAsync(
        [FromForm(Name = "do")] string act, [FromForm] Guid? id, CurrentPerson me, WalkingBook book, Planner planner, DangerSignRecord dangers, CancellationToken ct)
    {
        if (await book.SeenAsync(me.Id, me.Today, ct) is not { } seen) return Results.NotFound();
        switch (act)
        {
            case "begin" when (await dangers.StandingAsync(me.Id, ct)).Tier < Tier.NextDay:
                await book.BeginAsync(me.Id, seen, ct);
                break;
            case "begin":
                return Results.Redirect("/walking");
            case "not-now":
                await book.DeclineAsync(me.Id, me.Today, ct);
                break;
            case "pause" or "stop" or "pain":
                await book.EndAsync(me.Id, me.Today, act switch { "pause" => StretchEnd.Pause, "stop" => StretchEnd.Stop, _ => StretchEnd.Pain }, ct);
                break;
            case "hard" or "not-hard":
                if (seen.IsOpen) await book.CallHardAsync(me.Id, seen.Now!.From, act == "hard", ct);
                return Results.Redirect("/walking");
            case "undo" when id is { } walk:
                await book.TakeBackAsync(me.Id, new(walk), ct);
                return Results.Redirect("/walking");
            default:
                return Results.NotFound();
        }
        // Light contact begins or ends at once.
        await planner.RemakeAsync(me.Id, me.Today, ct);
        return Results.Redirect(act is "pain" or "not-now" ? "/today" : "/walking");
    }
}
