namespace Backstay.Movement.Places;

/// <summary>What a phone told of one day.</summary>
/// <param name="MinutesWalked">Within the day.</param>
/// <param name="Confidence">Of the walks, weighed by their minutes, 0 to 1; 0 without walks.</param>
internal sealed record DayOfMovement(DateOnly Day, double MinutesWalked, double Confidence, IReadOnlyList<WalkOfDay> Walks, IReadOnlyList<SittingStretch> Sitting)
{
    /// <param name="timeline">Of one person, by time.</param>
    /// <param name="places">Their regular places, by which the ends of walks are named.</param>
    public static DayOfMovement Of(IReadOnlyList<Section> timeline, IReadOnlyList<RegularPlace> places, DateOnly day, TimeZoneInfo? zone = null)
    {
        var walks = new List<WalkOfDay>();
        foreach (var section in timeline.Where(section => section.Mode == Motion.Walk))
        {
            var (begin, end) = (LocalTime.Begin(day, section.From, zone), LocalTime.Begin(day.AddDays(1), section.From, zone));
            // A walk over midnight counts on both days, on each with its own minutes.
            var (from, until) = (section.Start > begin ? section.Start : begin, section.End < end ? section.End : end);
            if (until > from) walks.Add(new(from, until, section.From, section.To, At(section.From), At(section.To), section.Metres * ((until - from) / (section.End - section.Start)), section.Confidence));
        }
        var minutes = walks.Sum(walk => walk.Minutes);
        return new(day, minutes, minutes > 0 ? walks.Sum(walk => walk.Confidence * walk.Minutes) / minutes : 0, walks, SittingStretch.Of(timeline, day, zone));

        RegularPlace? At(Spot spot) => places.Where(place => place.Holds(spot)).MinBy(place => place.Place.MetresTo(spot));
    }
}

/// <param name="Start">A regular place it began at, if it did.</param>
/// <param name="End">A regular place it ended at, if it did.</param>
internal sealed record WalkOfDay(DateTimeOffset From, DateTimeOffset Until, Spot Begun, Spot Ended, RegularPlace? Start, RegularPlace? End, double Metres, double Confidence)
{
    public double Minutes => (Until - From).TotalMinutes;
}
