using Backstay.Kernel.Audit;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.Roles;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.CareLinks;

/// <summary>Wrong: never made, used, too old or taken back; whoever types learns no more than that.</summary>
internal enum CodeOutcome { Right, Wrong, TooMany, Guest, Own, NotClinician }

/// <summary>Opens a link by its code. Looking changes nothing; only accepting uses the code up.</summary>
internal sealed class CareEntrance(AppDb db, TimeProvider clock)
{
    public async Task<(CodeOutcome Outcome, CareLink? Link)> LookAsync(CurrentPerson me, string? typed, CancellationToken ct)
    {
        if (me.IsGuest) return (CodeOutcome.Guest, null);
        if (ReadableCode.Read(typed) is not { } code) return (CodeOutcome.Wrong, null);
        var now = clock.GetUtcNow();
        // Counted before it is compared, so that tries sent at the same moment are all counted.
        var counted = new CareTry { Id = clock.NewId<CareTryId>(), PersonId = me.Id, At = now };
        db.CareTries.Add(counted);
        await db.SaveChangesAsync(ct);
        var hourAgo = now.AddHours(-1);
        var tooMany = await db.CareTries.CountAsync(one => one.PersonId == me.Id && one.At > hourAgo, ct) > CareTry.Most;
        var hash = CareCode.HashOf(code);
        var link = tooMany ? null : await db.CareLinks.FirstOrDefaultAsync(one => one.CodeHash == hash && one.CodeEndsAt > now && one.AcceptedAt == null && one.EndedAt == null, ct);
        if (tooMany || link is not null) await db.CareTries.Where(one => one.Id == counted.Id).ExecuteDeleteAsync(ct);
        return (tooMany ? CodeOutcome.TooMany : OutcomeOf(me, link), link);
    }

    public async Task<(CodeOutcome Outcome, CareLink? Link)> AcceptAsync(CurrentPerson me, string? typed, string name, CancellationToken ct)
    {
        var (outcome, link) = await LookAsync(me, typed, ct);
        if (outcome != CodeOutcome.Right || link is null) return (outcome, null);
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var taken = await db.CareLinks.Where(one => one.Id == link.Id && one.CodeHash == link.CodeHash && one.AcceptedAt == null && one.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AcceptedAt, now).SetProperty(one => one.CodeHash, (string?)null), ct);
        if (taken == 0) return (CodeOutcome.Wrong, null);
        db.CareAcceptances.Add(new CareAcceptance { PersonId = me.Id, LinkId = link.Id, Name = name, At = now });
        db.RecordAccess(clock, link.PersonId, me.Id, link.Reader.ToString(), "used-code");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (CodeOutcome.Right, link);
    }

    private static CodeOutcome OutcomeOf(CurrentPerson me, CareLink? link) => link switch
    {
        null => CodeOutcome.Wrong,
        _ when link.PersonId == me.Id => CodeOutcome.Own,
        { Reader: CareReader.Clinician } when !me.Is(RoleNames.Clinician) => CodeOutcome.NotClinician,
        _ => CodeOutcome.Right,
    };
}
