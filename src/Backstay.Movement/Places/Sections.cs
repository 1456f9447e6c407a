namespace Backstay.Movement.Places;

internal static class Sections
{
    /// <summary>Seconds of standing that are a pause and not sitting down.</summary>
    private const double LongestPause = 300;

    /// <returns>The modes of a way, from its start to its end without a hole.</returns>
    public static IReadOnlyList<Section> Of(Track track, int first, int last, DateTimeOffset start, DateTimeOffset end)
    {
        var pieces = Pieces.Of(track, first, last);
        var steps = WithoutPauses(pieces, ModePath.Of(pieces));
        var sections = new List<Section>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var begin = i;
            while (i + 1 < pieces.Count && steps[i + 1].Mode == steps[begin].Mode) i++;
            var (metres, seconds, sure) = (0d, 0d, 0d);
            for (var j = begin; j <= i; j++) (metres, seconds, sure) = (metres + pieces[j].Metres, seconds + pieces[j].Seconds, sure + steps[j].Confidence * pieces[j].Seconds);
            var (from, to) = (begin == 0 ? start : Within(track.At(pieces[begin].First)), i == pieces.Count - 1 ? end : Within(track.At(pieces[i].Last)));
            if (to > from) sections.Add(new(from, to, steps[begin].Mode, sure / seconds, track.Spot(pieces[begin].First), track.Spot(pieces[i].Last), metres));
        }
        return sections;

        DateTimeOffset Within(DateTimeOffset at) => at < start ? start : at > end ? end : at;
    }

    /// <summary>A short stand between two parts belongs to the one before it, or to the one after where there is none.</summary>
    private static ModePath.Step[] WithoutPauses(IReadOnlyList<Piece> pieces, IReadOnlyList<ModePath.Step> steps)
    {
        ModePath.Step[] joined = [.. steps];
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i].Mode != Motion.Still) continue;
            var (begin, seconds) = (i, pieces[i].Seconds);
            while (i + 1 < joined.Length && joined[i + 1].Mode == Motion.Still) seconds += pieces[++i].Seconds;
            if (seconds >= LongestPause || (begin == 0 && i == joined.Length - 1)) continue;
            for (var j = begin; j <= i; j++) joined[j] = joined[j] with { Mode = begin > 0 ? joined[begin - 1].Mode : joined[i + 1].Mode };
        }
        return joined;
    }

    /// <returns>The likeliest mode of a way of which one fix is known at most.</returns>
    public static IReadOnlyList<Section> Of(DateTimeOffset start, DateTimeOffset end, Spot? before, Spot seen, Spot? after)
    {
        if (end <= start) return [];
        var (from, to) = (before ?? seen, after ?? seen);
        var piece = new Piece(0, 0, Math.Max(1, (end - start).TotalSeconds), from.MetresTo(seen) + seen.MetresTo(to), .1, []);
        var step = ModePath.Of([piece])[0];
        return [new(start, end, step.Mode, step.Confidence, from, to, piece.Metres)];
    }
}
