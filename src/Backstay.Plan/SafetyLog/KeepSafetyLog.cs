using Backstay.CheckIns;
using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Movement;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.SafetyLog;

/// <summary>Writes into the safety log what rooms tell of.</summary>
internal sealed class KeepSafetyLog(AppDb db) : IHandle<MadeItWorse>, IHandle<ItemRefused>, IHandle<WorryingWords>, IHandle<DangerSignsAnswered>, IHandle<MovingMadeItWorse>
{
    public Task HandleAsync(MadeItWorse happened, CancellationToken ct) =>
        KeepAsync(SafetyEntry.Of(SafetyKind.MadeItWorse, happened.PersonId, happened.At, happened.ItemId), ct);

    public Task HandleAsync(MovingMadeItWorse happened, CancellationToken ct) =>
        KeepAsync(SafetyEntry.Of(SafetyKind.MadeItWorse, happened.PersonId, happened.At, happened.Activity.ToString()), ct);

    public Task HandleAsync(ItemRefused happened, CancellationToken ct) => happened.BecauseItHurts
        ? KeepAsync(SafetyEntry.Of(SafetyKind.MadeItWorse, happened.PersonId, happened.At, happened.ItemId), ct)
        : Task.CompletedTask;

    public Task HandleAsync(WorryingWords happened, CancellationToken ct) =>
        KeepAsync(SafetyEntry.Of(SafetyKind.WorryingWords, happened.PersonId, happened.At), ct);

    public Task HandleAsync(DangerSignsAnswered happened, CancellationToken ct) => KindOf(happened.Tier) is { } kind
        ? KeepAsync(SafetyEntry.Of(kind, happened.PersonId, happened.At), ct)
        : Task.CompletedTask;

    private static SafetyKind? KindOf(Tier tier) => tier switch
    {
        Tier.Emergency => SafetyKind.DangerEmergency,
        Tier.NextDay => SafetyKind.DangerNextDay,
        Tier.Routine => SafetyKind.DangerRoutine,
        _ => null,
    };

    private async Task KeepAsync(SafetyEntry entry, CancellationToken ct)
    {
        if (await db.SafetyEntries.AnyAsync(known => known.Id == entry.Id, ct)) return;
        db.SafetyEntries.Add(entry);
        await db.SaveChangesAsync(ct);
    }
}
