using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan;

public sealed record ItemDone(PersonId PersonId, string ItemId, DateOnly Day, int Minutes) : IEvent;

public sealed record ItemRefused(PersonId PersonId, string ItemId, bool BecauseItHurts, DateTimeOffset At) : IEvent;

public sealed record FlareUpBegan(PersonId PersonId, DateOnly Day) : IEvent;

public sealed record FlareUpEnded(PersonId PersonId, DateOnly Day) : IEvent;

/// <summary>An exercise that made the back worse leaves the plan for good.</summary>
internal sealed class LeaveOutWhatHurt(AppDb db, TimeProvider clock) : IHandle<MadeItWorse>
{
    public async Task HandleAsync(MadeItWorse happened, CancellationToken ct)
    {
        if (await db.SpokenWords.AnyAsync(word => word.PersonId == happened.PersonId && word.ItemId == happened.ItemId && word.Kind == WordKind.MadeItWorse, ct)) return;
        db.SpokenWords.Add(new SpokenWord
        {
            Id = clock.NewId<SpokenWordId>(), PersonId = happened.PersonId, ItemId = happened.ItemId, Kind = WordKind.MadeItWorse, Why = "hurts",
            Day = DateOnly.FromDateTime(happened.At.UtcDateTime),
        });
        await db.PlanItems.Where(item => item.PersonId == happened.PersonId && item.ItemId == happened.ItemId && item.State == ItemState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.State, ItemState.Dropped), ct);
        await db.SaveChangesAsync(ct);
    }
}
