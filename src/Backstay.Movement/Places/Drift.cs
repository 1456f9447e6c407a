namespace Backstay.Movement.Places;

/// <summary>
/// Tells movement from the wandering of a receiver at rest. A way counts if it gets further from where it began, and from where it ends, than the receiver's own
/// errors reach; a jump that no second fix supports does not count.
/// </summary>
internal static class Drift
{
    /// <summary>How many standard deviations of one coordinate errors reach: independent ones, and those that wander slowly about a place.</summary>
    private const double OfNoise = 3.5, OfScatter = 2.5;

    /// <summary>Fixes before and after a way that tell of its receiver too, for a way may have none of its own.</summary>
    private const int Around = 3;

    private const double Shortest = 300;

    /// <returns>Stays between which somebody went somewhere; what was drift joined them.</returns>
    public static IReadOnlyList<Stay> Without(Track track, IReadOnlyList<Stay> stays)
    {
        if (stays.Count == 0) return IsRest(track) ? [Stay.Of(track, 0, track.Count - 1)] : stays;
        var kept = new List<Stay>();
        var open = stays[0].First > 0 && !IsWay(track, 0, stays[0].First, stays[0]) ? Stay.Of(track, 0, stays[0].Last) : stays[0];
        foreach (var next in stays.Skip(1))
        {
            if (!IsWay(track, open.Last, next.First, open, next))
            {
                open = Stay.Of(track, open.First, next.Last);
                continue;
            }
            kept.Add(open);
            open = next;
        }
        kept.Add(open.Last < track.Count - 1 && !IsWay(track, open.Last, track.Count - 1, open) ? Stay.Of(track, open.First, track.Count - 1) : open);
        return kept;
    }

    /// <summary>A recording in which nobody gets anywhere; of a short one that cannot be told.</summary>
    private static bool IsRest(Track track) =>
        track.Seconds(track.Count - 1) >= Shortest && Far(track, 0, track.Count - 1, [track.Middle(0, track.Count - 1)]) < Stays.Reach;

    private static bool IsWay(Track track, int first, int last, params Stay[] ends)
    {
        var noise = track.Noise(Math.Max(0, first - Around), Math.Min(track.Count - 1, last + Around));
        var scatter = ends.Max(stay => stay.Last - stay.First < 3 ? 0 : track.Scatter(stay.First, stay.Last, stay.Place));
        return Far(track, first, last, ends.Select(stay => stay.Place)) >= Math.Max(Stays.Reach, Math.Max(OfNoise * noise, OfScatter * scatter));
    }

    /// <summary>Metres from the nearest end, or from one end to the other, whichever is more.</summary>
    private static double Far(Track track, int first, int last, IEnumerable<Spot> ends)
    {
        Spot[] places = [.. ends];
        var far = places[0].MetresTo(places[^1]);
        for (var i = first; i <= last; i++)
        {
            // Of a fix and its neighbours the middle one, so that one fix alone proves nothing unless there is no other.
            var away = Enumerable.Range(i - 1, 3).Where(n => n >= first && n <= last).Select(n => places.Min(place => place.MetresTo(track.Spot(n)))).Order().ToList();
            far = Math.Max(far, last - first < 3 ? away[^1] : away[(away.Count - 1) / 2]);
        }
        return far;
    }
}
