using Backstay.Movement.Counted;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>What devices told of the time around a moment. Pure. What they have not told yet is null.</summary>
internal static class Surroundings
{
    /// <summary>Older than this, what a device told says nothing of now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    /// <summary>Of a half hour so much has to be told of, so that silence of a device is not taken for rest.</summary>
    private const double LeastKnown = 20;

    /// <param name="Since">When the stretch of sitting began.</param>
    internal sealed record Now(Motion? Motion, DateTimeOffset? Since, double? MinutesSitting, double? MinutesSinceWalk, double? MinutesBefore, double? MinutesYesterday);

    /// <param name="stretches">Of today and yesterday, by time.</param>
    /// <param name="yesterday">The day before, where the person is.</param>
    public static Now Of(IReadOnlyList<Stretch> stretches, DateTimeOffset now, DateOnly yesterday)
    {
        var before = stretches.Where(one => one.At <= now).ToList();
        double? past = before.Any(one => one.Day == yesterday) ? before.Where(one => one.Day == yesterday && MovedDays.Moves(one.Motion)).Sum(one => one.Minutes) : null;
        if (before.LastOrDefault() is not { } last || now - last.Until > Fresh) return new(null, null, null, null, null, past);
        var still = last.Motion == Motion.Still;
        var walked = before.LastOrDefault(one => MovedDays.Moves(one.Motion));
        return new(last.Motion, still ? last.At : null, still ? (now - last.At).TotalMinutes : null, walked is null ? null : Math.Max(0, (now - walked.Until).TotalMinutes),
            MovedIn(before, now - HalfHour, now), past);
    }

    /// <returns>Minutes moved in the half hour from a time; null where too little of it is known.</returns>
    public static double? After(IReadOnlyList<Stretch> stretches, DateTimeOffset from) => MovedIn(stretches, from, from + HalfHour);

    private static double? MovedIn(IReadOnlyList<Stretch> stretches, DateTimeOffset from, DateTimeOffset to) =>
        stretches.Sum(one => Within(one, from, to)) >= LeastKnown ? stretches.Where(one => MovedDays.Moves(one.Motion)).Sum(one => Within(one, from, to)) : null;

    private static double Within(Stretch one, DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, ((one.Until < to ? one.Until : to) - (one.At > from ? one.At : from)).TotalMinutes);
}
