using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Plan.Tailoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Today;

/// <summary>The buttons of one thing on Today. Pressing twice does what pressing once does.</summary>
internal static class TodayApi
{
    private static readonly string[] Whys = ["hurts", "dislike", "cannot-here", "clinician"];

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/today/do", DoAsync).RequireAuthorization();

    private static async Task<IResult> DoAsync(
        [FromForm] Guid id, [FromForm(Name = "do")] string act, [FromForm] string? why,
        AppDb db, CurrentPerson me, Planner planner, Catalogue catalogue, TimeProvider clock, CancellationToken ct)
    {
        var key = new PlanItemId(id);
        var item = await db.PlanItems.FirstOrDefaultAsync(one => one.Id == key && one.PersonId == me.Id, ct);
        if (item is null) return Results.NotFound();
        switch (act)
        {
            case "done":
                item.Do(clock.GetUtcNow());
                db.Publish(new ItemDone(me.Id, item.ItemId, item.Day, item.Minutes), clock);
                break;
            case "undo":
                item.Undo();
                break;
            case "easier":
                MakeEasier(item, catalogue);
                Say(db, clock, me, item, WordKind.TooHard);
                break;
            case "like":
                Say(db, clock, me, item, WordKind.Favourite);
                break;
            case "swap" when item.State == ItemState.Planned:
                item.Drop();
                await planner.ReplaceAsync(me.Id, item, ct);
                break;
            case "refuse" when item.State != ItemState.Dropped:
                Say(db, clock, me, item, why == "hurts" ? WordKind.MadeItWorse : WordKind.Refused, Whys.Contains(why) ? why : null);
                item.Drop();
                db.Publish(new ItemRefused(me.Id, item.ItemId, why == "hurts", clock.GetUtcNow()), clock);
                await db.SaveChangesAsync(ct);
                await planner.ReplaceAsync(me.Id, item, ct);
                break;
            case "tomorrow" when item.State == ItemState.Planned:
                await planner.MoveToTomorrowAsync(me.Id, item, ct);
                item.Drop();
                break;
            case "known" when item.State != ItemState.Dropped:
                Say(db, clock, me, item, WordKind.Known);
                item.Drop();
                await db.SaveChangesAsync(ct);
                await planner.ReplaceAsync(me.Id, item, ct);
                break;
            case "swap" or "refuse" or "known" or "tomorrow":
                break;
            default:
                return Results.NotFound();
        }
        await db.SaveChangesAsync(ct);
        PlanMeter.Acted(act);
        return Results.Redirect("/today");
    }

    private static void MakeEasier(PlanItem item, Catalogue catalogue)
    {
        if (item.Level == 0 || catalogue.Find(item.ItemId) is not { } content) return;
        item.Level--;
        item.Minutes = content.DoseAt(item.Level).Minutes;
    }

    private static void Say(AppDb db, TimeProvider clock, CurrentPerson me, PlanItem item, WordKind kind, string? why = null) => db.SpokenWords.Add(new SpokenWord
    {
        Id = clock.NewId<SpokenWordId>(), PersonId = me.Id, ItemId = item.ItemId, Kind = kind, Why = why, Day = me.Today,
    });
}
