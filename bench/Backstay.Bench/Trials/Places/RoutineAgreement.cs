using Backstay.Movement;
using Backstay.Movement.Places;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Bench.Trials.Places;

/// <summary>Of five suggested walks the share that are taken in the next seven days, beside simple rules over the last three weeks; in simulated lives.</summary>
/// <param name="Own">Of those that are likely enough to be suggested, five at most.</param>
/// <param name="Suggested">How many those are in a mean week.</param>
/// <param name="OwnFive">Of five in every week, however unlikely.</param>
/// <param name="FrequencyAsMany">Of as many of the most frequent ones as were suggested in the same week.</param>
/// <param name="Minutes">Share of the next week's walking minutes that the suggested walks cover.</param>
internal sealed record RoutineAgreement(
    int Weeks, double Own, double Suggested, double OwnFive, double FrequencyAsMany, double Frequency, double Recency, double Random, double Minutes, double CalibrationError)
{
    private const int Top = 5, RuleDays = 21, LeastWalks = 20, LeastPast = 5, LeastNext = 3, EveryWeeks = 4;

    public static RoutineAgreement Of(int people, Random random)
    {
        var begin = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        var (own, five, asMany, frequency, recency, any, sure) = (new Share(), new Share(), new Share(), new Share(), new Share(), new Share(), new List<(double Chance, bool Done)>());
        var (weeks, covered, walked) = (0, 0d, 0d);
        for (var person = 0; person < people; person++)
        {
            var walks = Lives.Of(begin, random);
            for (var day = RuleDays + 7 * (person % EveryWeeks); walks.Count >= LeastWalks && begin.AddDays(day + 7) <= walks[^1].Start; day += 7 * EveryWeeks)
            {
                var today = begin.AddDays(day);
                Walk[] past = [.. walks.Where(walk => walk.Start < today && walk.Start >= today.AddDays(-RuleDays))];
                Walk[] next = [.. walks.Where(walk => walk.Start >= today && walk.Start < today.AddDays(7))];
                if (past.Length < LeastPast || next.Length < LeastNext) continue;
                weeks++;
                var routine = RoutineWalk.Of(walks, DateOnly.FromDateTime(today.Date), Top, TimeZoneInfo.Utc, 0);
                Walk[] all = [.. routine.Select(walk => new Walk(today, today, walk.From, walk.To))];
                for (var i = 0; i < all.Length; i++) sure.Add((routine[i].Chance, next.Any(all[i].IsLike)));
                var suggestions = all[..routine.Count(walk => walk.Chance >= RoutineWalk.LeastChance)];
                own.Add(suggestions, next);
                five.Add(all, next);
                (covered, walked) = (covered + next.Where(walk => suggestions.Any(walk.IsLike)).Sum(walk => walk.Minutes), walked + next.Sum(walk => walk.Minutes));
                var frequent = Best(past, walk => past.Count(walk.IsLike));
                frequency.Add(frequent, next);
                asMany.Add(frequent[..Math.Min(frequent.Length, suggestions.Length)], next);
                recency.Add(Best(past, walk => past.Where(walk.IsLike).Sum(other => Math.Pow(.9, (today - other.Start).TotalDays))), next);
                any.Add(Best(past, _ => random.NextDouble()), next);
            }
        }
        return new(weeks, own.Of, own.Count / (double)Math.Max(1, weeks), five.Of, asMany.Of, frequency.Of, recency.Of, any.Of, covered / Math.Max(1, walked), Calibration.Error(sure));
    }

    private static Walk[] Best(Walk[] past, Func<Walk, double> worth)
    {
        var best = new List<Walk>();
        foreach (var walk in past.Select(walk => (walk, Worth: worth(walk))).OrderByDescending(one => one.Worth).Select(one => one.walk))
            if (best.Count < Top && !best.Any(walk.IsLike)) best.Add(walk);
        return [.. best];
    }

    private sealed class Share
    {
        private int came, suggested;

        public int Count => suggested;

        public double Of => came / (double)Math.Max(1, suggested);

        public void Add(Walk[] suggestions, Walk[] next) => (came, suggested) = (came + suggestions.Count(suggestion => next.Any(suggestion.IsLike)), suggested + suggestions.Length);
    }
}
