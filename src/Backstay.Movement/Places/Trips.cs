using Backstay.Movement.Import;

namespace Backstay.Movement.Places;

/// <summary>A person's time as stays and the ways between them.</summary>
internal sealed record Trips(IReadOnlyList<Stay> Stays, IReadOnlyList<Trip> Ways)
{
    /// <param name="fixes">Of one person, in any order; flagged ones are not counted.</param>
    public static Trips Of(IEnumerable<Fix> fixes) => Of(Track.Of(fixes));

    public static Trips Of(Track track)
    {
        var all = Between(track, Places.Stays.Of(track));
        var ends = Changes.Without(track, all);
        return ends.Count == all.Stays.Count ? all : Between(track, ends);
    }

    private static Trips Between(Track track, IReadOnlyList<Stay> stays)
    {
        var ways = new List<Trip>();
        if (track.Count > 1 && (stays.Count == 0 || stays[0].First > 0)) ways.Add(Way.Of(track, null, stays.Count > 0 ? stays[0] : null));
        for (var i = 0; i < stays.Count; i++)
            if (i + 1 < stays.Count || stays[i].Last < track.Count - 1) ways.Add(Way.Of(track, stays[i], i + 1 < stays.Count ? stays[i + 1] : null));
        return new(stays, ways);
    }
}
