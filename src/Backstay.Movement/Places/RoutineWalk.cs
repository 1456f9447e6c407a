namespace Backstay.Movement.Places;

/// <summary>A walk that somebody takes again and again.</summary>
/// <param name="Weekdays">On which they mostly take it.</param>
/// <param name="Hour">At which they mostly set out, local, 0 to 23.</param>
/// <param name="Chance">That they take it within the next seven days, 0 to 1.</param>
/// <param name="Times">How often they took it in eight weeks.</param>
/// <param name="Minutes">That it mostly takes them.</param>
/// <param name="LastOn">The day on which they last took it, local.</param>
internal sealed record RoutineWalk(Spot From, Spot To, IReadOnlyList<DayOfWeek> Weekdays, int Hour, double Chance, int Times, double Minutes, DateOnly LastOn)
{
    /// <summary>Share of the likeliest weekday's weight that makes a weekday usual.</summary>
    private const double Usually = .5;

    /// <summary>What is taken less often than in one week of ten is no routine.</summary>
    public const double LeastChance = .1;

    /// <param name="asOf">The first day of the week that is looked ahead to; walks from it on are not known yet.</param>
    /// <param name="zone">Null where it is not known.</param>
    /// <returns>At most so many, the likeliest first; no two with the same ends in the same direction.</returns>
    public static IReadOnlyList<RoutineWalk> Of(IReadOnlyList<Walk> walks, DateOnly asOf, int most, TimeZoneInfo? zone = null, double leastChance = LeastChance)
    {
        if (walks.Count == 0) return [];
        var today = LocalTime.Begin(asOf, walks[^1].From, zone);
        var chosen = new List<Habit>();
        foreach (var habit in Habits.Of(walks, today))
        {
            if (chosen.Count == most || habit.Chance < leastChance) break;
            if (!chosen.Any(other => other.Usual.IsLike(habit.Usual))) chosen.Add(habit);
        }
        return [.. chosen.Select(habit => Told(habit, today, zone))];
    }

    private static RoutineWalk Told(Habit habit, DateTimeOffset today, TimeZoneInfo? zone)
    {
        var starts = habit.Walks.Select(walk => (Local: LocalTime.Of(walk.Start, walk.From, zone), Weight: Habit.Weight((today - walk.Start).TotalDays))).ToList();
        var days = starts.GroupBy(start => start.Local.DayOfWeek).ToDictionary(day => day.Key, day => day.Sum(start => start.Weight));
        return new(habit.Usual.From, habit.Usual.To, [.. days.Where(day => day.Value >= Usually * days.Values.Max()).Select(day => day.Key).OrderBy(day => ((int)day + 6) % 7)],
            Around(starts), habit.Chance, habit.Walks.Count, Statistics.Median(habit.Walks.Select(walk => walk.Minutes)), DateOnly.FromDateTime(starts.Max(start => start.Local).DateTime));
    }

    /// <summary>The hour that most walks are near to; a day has no seam at midnight.</summary>
    private static int Around(List<(DateTimeOffset Local, double Weight)> starts) => Enumerable.Range(0, 24)
        .MinBy(hour => starts.Sum(start => start.Weight * Math.Abs(Math.IEEERemainder(start.Local.TimeOfDay.TotalHours - hour - .5, 24))));
}
