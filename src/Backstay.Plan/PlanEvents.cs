using Backstay.Content;
using Backstay.Content.Files;
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

/// <summary>The walking track began or goes on: contact is light until it ends.</summary>
public sealed record WalkingBegan(PersonId PersonId, DateOnly Day) : IEvent;

/// <param name="BecauseOfPain">Pain came back, and the plan with it.</param>
public sealed record WalkingEnded(PersonId PersonId, DateOnly Day, bool BecauseOfPain) : IEvent;

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

/// <summary>What somebody found nothing new in is known, as if they had said so in the plan. Exercises are not there to tell news.</summary>
internal sealed class LeaveOutWhatIsKnown(AppDb db, Catalogue catalogue, TimeProvider clock) : IHandle<NothingNewIn>
{
    private const string Reason = "nothing-new";

    public async Task HandleAsync(NothingNewIn happened, CancellationToken ct)
    {
        if (catalogue.Find(happened.ItemId) is not { Teaches: true }) return;
        var said = db.SpokenWords.Where(word => word.PersonId == happened.PersonId && word.ItemId == happened.ItemId && word.Kind == WordKind.Known && word.Why == Reason);
        if (happened.TakenBack)
        {
            await said.ExecuteDeleteAsync(ct);
            return;
        }
        if (await said.AnyAsync(ct)) return;
        db.SpokenWords.Add(new SpokenWord
        {
            Id = clock.NewId<SpokenWordId>(), PersonId = happened.PersonId, ItemId = happened.ItemId, Kind = WordKind.Known, Why = Reason, Day = DateOnly.FromDateTime(happened.At.UtcDateTime),
        });
        await db.SaveChangesAsync(ct);
    }
}
