namespace Backstay.Plan.Progress;

/// <summary>
/// The first days of a span beside its last: seven each, fewer while the span is shorter than two weeks, never the same day in both. Pure.
/// </summary>
/// <param name="First">Mean of the first days.</param>
/// <param name="Last">Mean of the last days.</param>
/// <param name="Days">Days from the first of the first days to today.</param>
internal sealed record Comparison(double First, double Last, int Days)
{
    private const int Window = 7, Least = 3;

    /// <param name="told">Oldest first, one a day.</param>
    /// <returns>Null while either side has fewer than three values.</returns>
    public static Comparison? Of(IReadOnlyList<Told> told, DateOnly today)
    {
        // Someone who told one day, and came back a month later, begins when they came back.
        foreach (var begin in told.Select(one => one.Day))
        {
            var days = today.DayNumber - begin.DayNumber + 1;
            var window = Math.Min(Window, days / 2);
            var first = Values(told, begin, begin.AddDays(window - 1));
            var last = Values(told, today.AddDays(1 - window), today);
            if (first.Count >= Least && last.Count >= Least) return new(first.Average(), last.Average(), days - 1);
        }
        return null;
    }

    /// <returns>On how many days in a row, from the next that is not told, a value is needed before there is a comparison.</returns>
    public static int DaysNeeded(IReadOnlyList<Told> told, DateOnly today)
    {
        List<Told> more = [.. told];
        var next = told is [.., var last] && last.Day >= today ? today.AddDays(1) : today;
        for (var needed = 0; ; needed++, next = next.AddDays(1))
        {
            if (Of(more, needed == 0 ? today : next.AddDays(-1)) is not null) return needed;
            more.Add(new(next, 0));
        }
    }

    private static List<double> Values(IEnumerable<Told> told, DateOnly from, DateOnly to) => [.. told.Where(one => one.Day >= from && one.Day <= to).Select(one => one.Value)];
}
