using System.Globalization;
using Backstay.Content;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Messages;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.People;
using Backstay.Plan.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Sessions;

/// <summary>The end of a session, told by a form or by the player, at once or when there is a network again. Telling it twice keeps it once.</summary>
internal static class SessionApi
{
    public const string Path = "/move/sessions/done";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, DoneAsync).RequireAuthorization();

    private static async Task<IResult> DoneAsync(
        IFormCollection form, SessionShelf sessions, Catalogue catalogue, MessageShelf messages, AppDb db, CurrentPerson me, TimeProvider clock, HttpRequest request, CancellationToken ct)
    {
        if (ToldRun.Read(form) is not { } told) return Results.BadRequest();
        if (sessions.Find(told.Session) is not { } session) return Results.NotFound();
        var key = new SessionRunId(told.Run);
        var kept = await db.SessionRuns.FirstOrDefaultAsync(one => one.Id == key, ct);
        if (kept is not null && (kept.PersonId != me.Id || kept.Session != session.Id)) return Results.NotFound();
        if (kept is null)
        {
            var done = told.Done.Where(one => catalogue.Find(one)?.Kind == ItemKind.Exercise).Distinct().Take(session.Steps.Count).ToList();
            if (done.Count == 0) return Results.Redirect(session.Path);
            var then = clock.GetUtcNow() - told.Ago;
            kept = new() { Id = key, PersonId = me.Id, Session = session.Id, At = then, Day = me.DayOf(then), Done = string.Join(' ', done), Of = Math.Clamp(told.Of ?? session.Steps.Count, done.Count, session.Steps.Count) };
            db.SessionRuns.Add(kept);
        }
        if (told.Felt is { } felt) kept.Feel(felt);
        var planned = await db.PlanItems.Where(item => item.PersonId == me.Id && item.Day == kept.Day && item.State != ItemState.Dropped && kept.Exercises.Contains(item.ItemId)).ToListAsync(ct);
        foreach (var item in planned.Where(item => item.State == ItemState.Planned))
        {
            item.Do(kept.At);
            db.Publish(new ItemDone(me.Id, item.ItemId, item.Day, item.Minutes), clock);
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (told.Felt is null)
        {
            // The same run was told twice at once, and one of the two is kept.
            db.ChangeTracker.Clear();
            if (!await db.SessionRuns.AnyAsync(one => one.Id == key && one.PersonId == me.Id, ct)) throw;
        }
        PlanMeter.Acted("session");
        return request.Headers.Accept.Contains("application/json")
            ? Results.Json(new { praise = PraiseOf(planned, messages) })
            : Results.Redirect($"{session.Path}?run={told.Run}");
    }

    /// <returns>What is said when something planned was done; null when nothing of it was planned.</returns>
    public static string? PraiseOf(IEnumerable<PlanItem> planned, MessageShelf messages) =>
        planned.OrderBy(item => item.Place).Select(item => item.Praise).OfType<string>().Select(id => messages.Find(id)?.Text).FirstOrDefault(text => text is not null);
}

/// <summary>What a form or the player tells of a session.</summary>
/// <param name="Run">Made where it was done.</param>
/// <param name="Done">Ids of exercises.</param>
/// <param name="Of">How many there were to do.</param>
/// <param name="Ago">How long ago it was; at most two weeks.</param>
internal sealed record ToldRun(string Session, Guid Run, IReadOnlyList<string> Done, int? Of, TimeSpan Ago, Felt? Felt)
{
    private static readonly TimeSpan LongestAgo = TimeSpan.FromDays(14);

    /// <returns>Null when it makes no sense.</returns>
    public static ToldRun? Read(IFormCollection form)
    {
        string? felt = form["felt"];
        Felt? named = felt switch { "fine" => Sessions.Felt.Fine, "too-much" => Sessions.Felt.TooMuch, "too-easy" => Sessions.Felt.TooEasy, _ => null };
        if (!Guid.TryParse(form["run"], out var run) || (felt is not null && named is null)) return null;
        var ago = TimeSpan.FromSeconds(Math.Clamp(Number(form["ago"]) ?? 0, 0, LongestAgo.TotalSeconds));
        return new(form["session"].ToString(), run, [.. form["done"].OfType<string>()], Number(form["of"]), ago, named);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
