namespace Backstay.Movement.Places;

/// <summary>A long time in which a phone lay or was carried still at one place, while people are awake. Whether its owner sat, a phone cannot tell.</summary>
/// <param name="Confidence">That the phone was at rest, 0 to 1.</param>
internal sealed record SittingStretch(DateTimeOffset Start, DateTimeOffset End, Spot Place, double Confidence)
{
    /// <summary>Minutes from which a stretch is worth breaking.</summary>
    private const double Long = 45;

    private const int Wakes = 7, Sleeps = 22;

    public double Minutes => (End - Start).TotalMinutes;

    /// <param name="timeline">Of one person, by time.</param>
    /// <returns>Stretches of 45 minutes and more within one day between 7 and 22, by time.</returns>
    public static IReadOnlyList<SittingStretch> Of(IEnumerable<Section> timeline, DateOnly day, TimeZoneInfo? zone = null)
    {
        var stretches = new List<SittingStretch>();
        foreach (var section in timeline.Where(section => section.Mode == Motion.Still))
        {
            var begin = LocalTime.Begin(day, section.From, zone);
            var (from, until) = (Later(section.Start, begin.AddHours(Wakes)), Earlier(section.End, begin.AddHours(Sleeps)));
            if ((until - from).TotalMinutes >= Long) stretches.Add(new(from, until, section.From, section.Confidence));
        }
        return stretches;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
