using Backstay.Movement.Import;

namespace Backstay.Movement.Places;

/// <summary>A person's time, without holes from the first fix to the last, but for days of which nothing is known.</summary>
internal static class Timeline
{
    /// <summary>A phone that tells nothing for so long was switched off, or left behind.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromHours(24), Silent = TimeSpan.FromHours(3);

    private const double SureOfRest = .95, LessSure = .25;

    /// <returns>Stays and the parts of ways, in the order of time.</returns>
    public static IReadOnlyList<Section> Of(IEnumerable<Fix> fixes) => Of(Track.Of(fixes));

    public static IReadOnlyList<Section> Of(Track track)
    {
        if (track.Count == 0) return [];
        var (stays, ways) = Trips.Of(track);
        if (stays.Count == 0) return [.. ways.SelectMany(way => way.Sections)];
        // Before the first stay there is a way if the recording begins on one; after that they take turns.
        var ahead = stays[0].First > 0 ? 1 : 0;
        var sections = new List<Section>(ahead == 1 ? ways[0].Sections : []);
        for (var i = 0; i < stays.Count; i++)
        {
            var (before, after) = (ways.ElementAtOrDefault(i + ahead - 1), ways.ElementAtOrDefault(i + ahead));
            sections.AddRange(Rests(track, stays[i], before?.End ?? track.At(0), after?.Start ?? track.At(track.Count - 1)));
            if (after is not null) sections.AddRange(after.Sections);
        }
        return sections;
    }

    private static IEnumerable<Section> Rests(Track track, Stay stay, DateTimeOffset from, DateTimeOffset until)
    {
        DateTimeOffset[] known = [from, .. Enumerable.Range(stay.First, stay.Last - stay.First + 1).Select(track.At).Where(at => at > from && at < until), until];
        var (begin, silent) = (from, TimeSpan.Zero);
        for (var i = 1; i < known.Length; i++)
        {
            var gap = known[i] - known[i - 1];
            if (gap > Silent) silent += gap;
            if (gap <= Unknown) continue;
            if (known[i - 1] > begin) yield return Rest(stay, begin, known[i - 1], silent - gap);
            (begin, silent) = (known[i], TimeSpan.Zero);
        }
        if (until > begin) yield return Rest(stay, begin, until, silent);
    }

    private static Section Rest(Stay stay, DateTimeOffset from, DateTimeOffset until, TimeSpan silent) =>
        new(from, until, Motion.Still, SureOfRest - LessSure * (silent / (until - from)), stay.Place, stay.Place, 0);
}
