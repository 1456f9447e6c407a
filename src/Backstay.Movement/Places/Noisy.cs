namespace Backstay.Movement.Places;

/// <summary>Stays of a receiver that jumps about: single fixes lie far apart, but the middles of some minutes lie together.</summary>
internal static class Noisy
{
    private const double Block = 300;
    private const int BlockFixes = 6, Blocks = 4;

    public static void Mark(Track track, bool[] together, bool[] rests)
    {
        var blocks = Cut(track);
        for (var a = 0; a < blocks.Count; a++)
        {
            var (b, centre) = (a, blocks[a].Middle);
            for (; b + 1 < blocks.Count && centre.MetresTo(blocks[b + 1].Middle) <= Stays.Reach; b++)
            {
                var (east, north) = centre.StepTo(blocks[b + 1].Middle);
                centre = centre.Moved(east / (b - a + 2), north / (b - a + 2));
            }
            if (b - a + 1 < Blocks) continue;
            var (from, until) = Widened(track, blocks[a].First, blocks[b].Last);
            Stays.Mark(from, until, together, rests);
            a = b;
        }
    }

    private static List<(int First, int Last, Spot Middle)> Cut(Track track)
    {
        var length = Math.Max(Block, BlockFixes * Statistics.Median(Enumerable.Range(0, track.Count - 1).Select(i => track.Seconds(i + 1) - track.Seconds(i))));
        var blocks = new List<(int, int, Spot)>();
        for (var i = 0; i < track.Count; i++)
        {
            var begin = i;
            while (i + 1 < track.Count && track.Seconds(i + 1) - track.Seconds(begin) < length) i++;
            blocks.Add((begin, i, track.Mean(begin, i)));
        }
        return blocks;
    }

    /// <summary>A block in which somebody left holds both; its fixes that are still about the place belong to the stay.</summary>
    private static (int First, int Last) Widened(Track track, int first, int last)
    {
        var middle = track.Middle(first, last);
        var close = Stays.Reach + 2 * track.Scatter(first, last, middle);
        while (first > 0 && track.Spot(first - 1).MetresTo(middle) < close) first--;
        while (last < track.Count - 1 && track.Spot(last + 1).MetresTo(middle) < close) last++;
        return (first, last);
    }
}
