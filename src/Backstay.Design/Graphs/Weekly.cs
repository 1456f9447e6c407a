namespace Backstay.Design.Graphs;

/// <summary>Weeks in place of days, for spans so long that days would be too thin to see.</summary>
public static class Weekly
{
    public const int Days = 7;

    /// <returns>The mean of each week's values under the week's first day, counted from <paramref name="from"/>; weeks without a value are left out.</returns>
    public static IReadOnlyDictionary<DateOnly, double> Means(IReadOnlyDictionary<DateOnly, double> values, DateOnly from) => values
        .Where(one => one.Key >= from)
        .GroupBy(one => one.Key.AddDays(-((one.Key.DayNumber - from.DayNumber) % Days)), one => one.Value)
        .ToDictionary(week => week.Key, week => week.Average());
}
