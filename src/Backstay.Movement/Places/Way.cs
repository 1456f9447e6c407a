namespace Backstay.Movement.Places;

/// <summary>Where a way begins and ends, when nobody saw it.</summary>
internal static class Way
{
    /// <summary>Seconds without a fix, after which somebody may have set out, or come, in between.</summary>
    private const double Silent = 60;

    /// <summary>Metres a second of ways of which nothing is seen: on foot up to two kilometres, by vehicle beyond; and the least of those of which something is.</summary>
    private const double OnFoot = 1.2, Driven = 6, WalkedMetres = 2000, Slowest = .3;

    public static Trip Of(Track track, Stay? before, Stay? after)
    {
        var (first, last) = (before?.Last + 1 ?? 0, after?.First - 1 ?? track.Count - 1);
        if (last < first) return Unobserved(track, before!, after!);
        var start = before is null ? track.At(first) : Later(before.Until, track.At(first) - Needs(track, before.Place, first, first, last));
        var end = after is null ? track.At(last) : Earlier(after.From, track.At(last) + Needs(track, after.Place, last, first, last));
        if (end < start) end = start;
        // Fixes of the stays themselves stand at the ends, where they are near in time.
        var from = before is not null && track.Seconds(first) - track.Seconds(before.Last) <= Silent ? before.Last : first;
        var to = after is not null && track.Seconds(after.First) - track.Seconds(last) <= Silent ? after.First : last;
        var sections = to > from ? Sections.Of(track, from, to, start, end) : Sections.Of(start, end, before?.Place, track.Spot(first), after?.Place);
        return Joined(new(start, end, before?.Place ?? track.Spot(first), after?.Place ?? track.Spot(last), sections.Sum(section => section.Metres), sections));
    }

    /// <summary>The first part begins, and the last one ends, where the way does.</summary>
    private static Trip Joined(Trip trip) => trip.Sections.Count == 0 ? trip : trip with
    {
        Sections = [.. trip.Sections.Select((section, i) => section with { From = i == 0 ? trip.From : section.From, To = i == trip.Sections.Count - 1 ? trip.To : section.To })],
    };

    /// <returns>Seconds that a way takes of which nothing is seen.</returns>
    public static double Unseen(double metres) => metres / (metres < WalkedMetres ? OnFoot : Driven);

    private static Trip Unobserved(Track track, Stay before, Stay after)
    {
        var metres = before.Place.MetresTo(after.Place);
        var start = Later(before.Until, after.From - TimeSpan.FromSeconds(Unseen(metres)));
        return new(start, after.From, before.Place, after.Place, metres, Sections.Of(start, after.From, before.Place, track.Spot(after.First), after.Place));
    }

    /// <summary>Who is first seen a little off set out a little before, at the speed of the way itself.</summary>
    private static TimeSpan Needs(Track track, Spot place, int seen, int first, int last)
    {
        var (metres, seconds) = (0d, 0d);
        foreach (var piece in Pieces.Of(track, first, last)) (metres, seconds) = (metres + piece.Metres, seconds + piece.Seconds);
        var away = place.MetresTo(track.Spot(seen));
        return TimeSpan.FromSeconds(seconds > 0 ? away / Math.Max(Slowest, metres / seconds) : Unseen(away));
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
