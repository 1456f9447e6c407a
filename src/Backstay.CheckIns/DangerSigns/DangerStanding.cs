using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.DangerSigns;

/// <summary>How soon somebody has to be seen.</summary>
public enum Tier { None, Routine, NextDay, Emergency }

/// <summary>What a person's newest danger-sign answers mean now.</summary>
/// <param name="AskAgainAt">When the signs are to be asked again; null when the weekly question is enough.</param>
public sealed record DangerStanding(Tier Tier, DateTimeOffset? AnsweredAt, DateTimeOffset? AskAgainAt);

/// <summary>The stored answers to the danger signs.</summary>
public sealed class DangerSignRecord(AppDb db, TimeProvider clock)
{
    /// <summary>The newest answer stands until the signs are answered again.</summary>
    public async Task<DangerStanding> StandingAsync(PersonId person, CancellationToken ct)
    {
        var newest = await NewestAsync(person, ct);
        return newest is null
            ? new(Tier.None, null, null)
            : new(newest.Tier, newest.At, DangerSignRules.AskAgainAt(newest.Tier, newest.At));
    }

    internal Task<DangerAnswer?> NewestAsync(PersonId person, CancellationToken ct) => db.DangerAnswers.AsNoTracking()
        .Where(answer => answer.PersonId == person).OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Id).FirstOrDefaultAsync(ct);

    /// <summary>Decides and stores one answer; the same client id again changes nothing.</summary>
    /// <param name="clientId">Made when the question was shown.</param>
    /// <param name="ticked">Ids as the form sent them; one that is not in the lists is stored as unknown and counts as an emergency.</param>
    public async Task<Tier> AnswerAsync(PersonId person, Guid clientId, string occasion, IReadOnlyCollection<string> ticked, CancellationToken ct)
    {
        var id = new DangerAnswerId(clientId);
        if (await StoredAsync(person, id, ct) is { } before) return before.Tier;
        var signs = ticked.Select(sign => DangerSignList.Read([sign]).Count > 0 ? sign : Unknown).Distinct().ToList();
        var decision = DangerSignRules.Decide(signs);
        db.DangerAnswers.Add(new DangerAnswer
        {
            Id = id, PersonId = person, RuleVersion = DangerSignRules.Version, Occasion = occasion, Ticked = string.Join(' ', signs),
            Tier = decision.Tier, At = clock.GetUtcNow(),
        });
        db.Publish(new DangerSignsAnswered(person, decision.Tier, DangerSignRules.Version, clock.GetUtcNow()), clock);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same form came twice at once; the first one stands.
            db.ChangeTracker.Clear();
            if (await StoredAsync(person, id, ct) is not { } first) throw;
            return first.Tier;
        }
        CheckInsMeter.Answered(decision.Tier, occasion);
        return decision.Tier;
    }

    /// <returns>The page that has to come before any other; null when nothing was ticked.</returns>
    public static string? PageAfter(Tier tier, IReadOnlyCollection<string> ticked) =>
        tier > Tier.None ? "/danger-signs/result" : ticked.Contains(DangerSignList.Unsure.Id) ? "/danger-signs" : null;

    private const string Unknown = "unknown";

    private Task<DangerAnswer?> StoredAsync(PersonId person, DangerAnswerId id, CancellationToken ct) =>
        db.DangerAnswers.AsNoTracking().FirstOrDefaultAsync(answer => answer.Id == id && answer.PersonId == person, ct);
}
