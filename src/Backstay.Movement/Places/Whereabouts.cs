namespace Backstay.Movement.Places;

/// <summary>Where people were, to ask at a moment.</summary>
internal sealed class Whereabouts
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, Track> tracks;

    private Whereabouts(Dictionary<string, Track> tracks) => this.tracks = tracks;

    public static Whereabouts Read(TextReader points, PointsTable.Refusals refused) =>
        new(PointsTable.Read(points, refused).GroupBy(point => point.Person).ToDictionary(own => own.Key, own => Track.Of(own.Select(point => point.Fix))));

    /// <returns>The place of the fix next in time, within ten minutes.</returns>
    public Spot? At(string person, DateTimeOffset at)
    {
        if (!tracks.TryGetValue(person, out var track) || track.Count == 0) return null;
        var (low, high) = (0, track.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (track.At(middle) < at) low = middle + 1;
            else high = middle;
        }
        if (low > 0 && at - track.At(low - 1) < (track.At(low) - at).Duration()) low--;
        return (track.At(low) - at).Duration() <= Near ? track.Spot(low) : null;
    }
}
