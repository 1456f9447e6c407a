using System.Text;
using Backstay.Kernel.Data;
using Backstay.People.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Goals;

/// <summary>What a calendar reads. Whoever knows the address may: it is the secret. An old or made-up one is answered like any address that never was.</summary>
internal static class CalendarApi
{
    public static string Path(string secret) => $"/calendar/{secret}.ics";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/calendar/{secret}.ics", ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(string secret, AppDb db, HomeZone zones, TimeProvider clock, HttpResponse response, CancellationToken ct)
    {
        var hash = CalendarFeed.HashOf(secret);
        if (await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(feed => feed.Hash == hash, ct) is not { PersonId: var person }) return Results.NotFound();
        var goals = db.Goals.Where(goal => goal.PersonId == person && goal.State == GoalState.Open).Select(goal => goal.Id);
        var plans = await db.ActionPlans.AsNoTracking().Where(plan => plan.PersonId == person && plan.EndedOn == null && goals.Contains(plan.GoalId)).ToListAsync(ct);
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(CalendarText.Of(plans, await zones.OfAsync(person, ct), clock.GetUtcNow()), "text/calendar", Encoding.UTF8);
    }
}
