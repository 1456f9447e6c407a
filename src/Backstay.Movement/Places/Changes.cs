namespace Backstay.Movement.Places;

/// <summary>
/// Two kinds of stops are parts of a way, as in travel surveys, unless somebody stays there longer at other times, for then it is a place of theirs: the short wait where
/// they change between walking or cycling and a vehicle, and the halt between two drives from which they walk nowhere.
/// </summary>
internal static class Changes
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10), LongestHalt = TimeSpan.FromMinutes(25);

    /// <summary>Metres of scatter of who sits in a vehicle.</summary>
    private const double Seat = 30;

    /// <returns>The stays that are ends of ways.</returns>
    public static IReadOnlyList<Stay> Without(Track track, Trips trips) => [.. trips.Stays.Where(stay => !IsPart(track, trips, stay))];

    private static bool IsPart(Track track, Trips trips, Stay stay)
    {
        if (Mode(trips.Ways.LastOrDefault(way => way.End <= stay.From)?.Sections.LastOrDefault(IsMoving)) is not { } before
            || Mode(trips.Ways.FirstOrDefault(way => way.Start >= stay.Until)?.Sections.FirstOrDefault(IsMoving)) is not { } after) return false;
        var limit = (before, after) switch
        {
            (Motion.Vehicle, Motion.Vehicle) => track.Scatter(stay.First, stay.Last, stay.Place) < Seat ? LongestHalt : TimeSpan.Zero,
            (Motion.Vehicle, _) or (_, Motion.Vehicle) => LongestWait,
            _ => TimeSpan.Zero,
        };
        return Length(trips, stay) < limit && !trips.Stays.Any(other => other != stay && Length(trips, other) >= limit && other.Place.MetresTo(stay.Place) < 1.5 * Stays.Reach);
    }

    private static Motion? Mode(Section? section) => section?.Mode;

    private static bool IsMoving(Section section) => section.Mode != Motion.Still;

    /// <summary>Until the next way begins: a phone may tell nothing during most of a stay.</summary>
    private static TimeSpan Length(Trips trips, Stay stay) => (trips.Ways.FirstOrDefault(way => way.Start >= stay.Until)?.Start ?? stay.Until) - stay.From;
}
