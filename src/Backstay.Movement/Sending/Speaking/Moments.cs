using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Counted;
using Backstay.Movement.Sending.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>The log of decisions with what followed each, which is read from the days: what a device tells late counts all the same.</summary>
internal sealed class Moments(AppDb db, MovedDays days, TimeProvider clock)
{
    public const double MinutesOfReward = 10;

    private const int DaysBack = 120;

    /// <returns>By time, of the last months.</returns>
    public async Task<IReadOnlyList<Measured>> OfAsync(PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-DaysBack);
        var log = await db.Moments.AsNoTracking().Where(one => one.PersonId == person && one.Day >= from).OrderBy(one => one.At).ToListAsync(ct);
        if (log.Count == 0) return [];
        var stretches = await days.BetweenAsync(person, log[0].Day, log[^1].Day.AddDays(2), ct);
        return [.. log.Select(one => new Measured(SendingDecision.Read(one.Decision), Reward(one, stretches, now), one.Stopped))];
    }

    private static double? Reward(SendingMoment one, IReadOnlyList<Stretch> stretches, DateTimeOffset now)
    {
        if (one.MeasuredFrom is not { } from || from.AddMinutes(30) > now) return null;
        return Surroundings.After([.. stretches.Where(stretch => stretch.Until > from && stretch.At < from.AddMinutes(30))], from) / MinutesOfReward;
    }
}
