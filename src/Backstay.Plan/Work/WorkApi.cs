using System.Globalization;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Plan.Work;

/// <summary>The one-tap buttons of the way back. Pressing twice does what pressing once does.</summary>
internal static class WorkApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/work/problems/do", ProblemAsync).RequireAuthorization();
        app.MapPost("/work/solutions/remove", RemoveAsync).RequireAuthorization();
        app.MapPost("/work/agreements/do", AgreementAsync).RequireAuthorization();
        app.MapPost("/work/hours/take-back", TakeBackAsync).RequireAuthorization();
    }

    private static async Task<IResult> ProblemAsync([FromForm] Guid id, [FromForm(Name = "do")] string act, WorkBook book, CurrentPerson me, CancellationToken ct)
    {
        if (act is not ("solved" or "again") || await book.ProblemAsync(me.Id, id, ct) is not { } problem) return Results.NotFound();
        if (act == "solved") problem.Solve(me.Today);
        else problem.TakeUpAgain();
        await book.SaveAsync(ct);
        return Results.Redirect($"/work/problems/{id}");
    }

    private static async Task<IResult> RemoveAsync([FromForm] Guid id, [FromForm] Guid problem, WorkBook book, CurrentPerson me, CancellationToken ct) =>
        await book.RemoveSolutionAsync(me.Id, id, ct) ? Results.Redirect($"/work/problems/{problem}") : Results.NotFound();

    private static async Task<IResult> AgreementAsync([FromForm] Guid id, [FromForm(Name = "do")] string act, WorkBook book, CurrentPerson me, CancellationToken ct)
    {
        if (act is not ("end" or "again") || await book.AgreementAsync(me.Id, id, ct) is not { } agreed) return Results.NotFound();
        if (act == "end") agreed.End(me.Today);
        else agreed.GoOn();
        await book.SaveAsync(ct);
        return Results.Redirect("/work/agreements");
    }

    private static async Task<IResult> TakeBackAsync([FromForm] string week, WorkBook book, CurrentPerson me, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(week, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)) return Results.NotFound();
        await book.TakeWeekBackAsync(me.Id, from, ct);
        return Results.Redirect("/work/hours");
    }
}
