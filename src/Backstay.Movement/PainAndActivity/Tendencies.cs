namespace Backstay.Movement.PainAndActivity;

/// <summary>
/// Movement and pain in one person's own days. Pain of the two days before, the weekend and a trend are held constant, so that neither pain that lasts nor a recovery looks like
/// an effect of movement. On the same day pain holds people back as much as movement moves pain, so that day is told apart from the ones that follow.
/// </summary>
internal static class Tendencies
{
    /// <summary>Three weeks, so that each weekday is seen three times.</summary>
    public const int FewestDays = 21;

    private const int Lags = 2;

    /// <param name="prior">What is known of others; null where nothing is.</param>
    /// <returns>What follows in the two days after: effects of both added up.</returns>
    public static Tendency NextDays(IEnumerable<DayOfBoth> days, Prior? prior = null) => Of([.. days], [1, 2], prior ?? Prior.None);

    /// <returns>What goes along on the same day.</returns>
    public static Tendency SameDay(IEnumerable<DayOfBoth> days, Prior? prior = null) => Of([.. days], [0], prior ?? Prior.None);

    /// <param name="lag">0 for the same day, 1 for the day after.</param>
    public static IReadOnlyList<Dot> Dots(IReadOnlyCollection<DayOfBoth> days, int lag)
    {
        var minutes = days.Where(day => day.Minutes is not null).ToDictionary(day => day.Day, day => day.Minutes!.Value);
        return [.. days.Where(day => day.Pain is not null && minutes.ContainsKey(day.Day.AddDays(-lag))).OrderBy(day => day.Day).Select(day => new Dot(day.Day, minutes[day.Day.AddDays(-lag)], day.Pain!.Value))];
    }

    /// <returns>The days that <see cref="NextDays"/> compares, each with the mean of the two days before: a line through them is as steep as its effect for one usual difference.</returns>
    public static IReadOnlyList<Dot> DotsOfNextDays(IEnumerable<DayOfBoth> days)
    {
        var known = days.ToDictionary(day => day.Day);
        return
        [
            .. from day in known.Values
               orderby day.Day
               let before = Enumerable.Range(1, Lags).Select(lag => known.GetValueOrDefault(day.Day.AddDays(-lag))).ToList()
               where day.Pain is not null && before.TrueForAll(one => one is { Pain: not null, Minutes: not null })
               select new Dot(day.Day, before.Average(one => one!.Minutes!.Value), day.Pain!.Value),
        ];
    }

    private static Tendency Of(IReadOnlyList<DayOfBoth> days, int[] lags, Prior prior)
    {
        var known = days.ToDictionary(day => day.Day);
        var (scale, mean) = Spread([.. days.Select(day => day.Minutes).OfType<double>()]);
        var rows = new List<double[]>();
        var pains = new List<double>();
        foreach (var day in days.OrderBy(day => day.Day))
        {
            var before = Enumerable.Range(1, Lags).Select(lag => known.GetValueOrDefault(day.Day.AddDays(-lag))?.Pain).ToList();
            var moved = lags.Select(lag => known.GetValueOrDefault(day.Day.AddDays(-lag))?.Minutes).ToList();
            if (day.Pain is not { } pain || before.Any(one => one is null) || moved.Any(one => one is null)) continue;
            var weekend = day.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
            pains.Add(pain);
            rows.Add([1, .. before.OfType<double>(), weekend, (day.Day.DayNumber - days[0].Day.DayNumber) / 30d, .. moved.OfType<double>().Select(one => (one - mean) / scale)]);
        }
        if (pains.Count < FewestDays) return new(Direction.TooFewDays, 0, pains.Count, 0, 0, 0);
        var sum = Regression.Of(rows, pains)?.SumOfLast(lags.Length);
        // Always the same minutes, or always the same pain, say nothing of either.
        if (scale < 1e-9 || sum is not { Error: > 1e-9 } found) return new(Direction.NotSure, .5, pains.Count, 0, 0, 0);
        return prior.Judge(found, pains.Count, Spread(pains).Deviation) with { Scale = scale };
    }

    private static (double Deviation, double Mean) Spread(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return (0, 0);
        var mean = values.Average();
        return (Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), mean);
    }
}
