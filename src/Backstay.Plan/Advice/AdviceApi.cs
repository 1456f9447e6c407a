using System.Globalization;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Plan.Advice;

/// <summary>The tick of a piece of advice. Pressing twice does what pressing once does.</summary>
internal static class AdviceApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/diary/advice/do", DoAsync).RequireAuthorization();

    private static async Task<IResult> DoAsync(
        [FromForm] string day, [FromForm] string rule, [FromForm(Name = "do")] string act, AdviceDiary diary, CurrentPerson me, TimeProvider clock, CancellationToken ct)
    {
        if (act is not ("done" or "undo") || !DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Results.NotFound();
        if (!await diary.TellAsync(me.Id, date, rule, act == "done" ? clock.GetUtcNow() : null, ct)) return Results.NotFound();
        return Results.Redirect(date == me.Today ? "/diary/advice" : $"/diary/advice/{date:O}");
    }
}
