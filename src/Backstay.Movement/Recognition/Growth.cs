namespace Backstay.Movement.Recognition;

/// <summary>Grows one tree: splits, again and again, the leaf that gains most by it.</summary>
/// <param name="pull">Of each row: where its sum should go (gradient).</param>
/// <param name="sure">Of each row: how soon it gets there (curvature).</param>
internal sealed class Growth(Bins bins, int[] features, float[] pull, float[] sure, int least)
{
    private const double Rate = .1, Shrinkage = 1;

    private int[] rows = [];

    private sealed class Leaf(int from, int to)
    {
        public readonly int From = from, To = to;
        public float[] Pulls = [], Sures = [];
        public int[] Counts = [];
        public double Pull, Sure, Gain;
        public int Best = -1, Bin;
        public Leaf? Yes, No;
    }

    public DecisionTree Grow(int[] seen, int leaves)
    {
        rows = seen;
        var root = new Leaf(0, rows.Length);
        Count(root);
        Add(root);
        List<Leaf> open = [Judged(root)];
        while (open.Count < leaves && open.MaxBy(leaf => leaf.Gain) is { Best: >= 0 } leaf)
        {
            Split(leaf);
            open.Remove(leaf);
            open.AddRange([Judged(leaf.Yes!), Judged(leaf.No!)]);
        }
        List<DecisionTree.Node> nodes = [];
        Write(root, nodes);
        return new([.. nodes]);
    }

    private void Split(Leaf leaf)
    {
        var bin = bins.Of(features[leaf.Best]);
        int[] no = [.. rows[leaf.From..leaf.To].Where(row => bin[row] > leaf.Bin)];
        var middle = leaf.From;
        for (var i = leaf.From; i < leaf.To; i++)
            if (bin[rows[i]] <= leaf.Bin) rows[middle++] = rows[i];
        no.CopyTo(rows, middle);
        (leaf.Yes, leaf.No) = (new(leaf.From, middle), new(middle, leaf.To));
        // Only the smaller side is counted; the other is what is left.
        var (small, large) = no.Length < middle - leaf.From ? (leaf.No, leaf.Yes) : (leaf.Yes, leaf.No);
        Count(small);
        (large.Pulls, large.Sures, large.Counts) = (leaf.Pulls, leaf.Sures, leaf.Counts);
        for (var i = 0; i < large.Counts.Length; i++)
        {
            large.Pulls[i] -= small.Pulls[i];
            large.Sures[i] -= small.Sures[i];
            large.Counts[i] -= small.Counts[i];
        }
        Add(leaf.Yes);
        (leaf.No.Pull, leaf.No.Sure) = (leaf.Pull - leaf.Yes.Pull, leaf.Sure - leaf.Yes.Sure);
    }

    private void Count(Leaf leaf)
    {
        var size = features.Length * Bins.Most;
        (leaf.Pulls, leaf.Sures, leaf.Counts) = (new float[size], new float[size], new int[size]);
        for (var feature = 0; feature < features.Length; feature++)
        {
            var (bin, start) = (bins.Of(features[feature]), feature * Bins.Most);
            for (var i = leaf.From; i < leaf.To; i++)
            {
                var at = start + bin[rows[i]];
                leaf.Pulls[at] += pull[rows[i]];
                leaf.Sures[at] += sure[rows[i]];
                leaf.Counts[at]++;
            }
        }
    }

    private void Add(Leaf leaf)
    {
        foreach (var row in rows.AsSpan(leaf.From, leaf.To - leaf.From)) (leaf.Pull, leaf.Sure) = (leaf.Pull + pull[row], leaf.Sure + sure[row]);
    }

    private Leaf Judged(Leaf leaf)
    {
        var whole = Worth(leaf.Pull, leaf.Sure);
        for (var feature = 0; feature < features.Length; feature++)
        {
            var (yesPull, yesSure, count) = (0d, 0d, 0);
            for (var bin = 0; bin < bins.Limits(features[feature]).Length; bin++)
            {
                var at = feature * Bins.Most + bin;
                (yesPull, yesSure, count) = (yesPull + leaf.Pulls[at], yesSure + leaf.Sures[at], count + leaf.Counts[at]);
                if (count < least) continue;
                if (leaf.To - leaf.From - count < least) break;
                var gain = Worth(yesPull, yesSure) + Worth(leaf.Pull - yesPull, leaf.Sure - yesSure) - whole;
                if (gain > leaf.Gain + 1e-9) (leaf.Gain, leaf.Best, leaf.Bin) = (gain, feature, bin);
            }
        }
        return leaf;
    }

    private static double Worth(double pull, double sure) => pull * pull / (sure + Shrinkage);

    private void Write(Leaf leaf, List<DecisionTree.Node> nodes)
    {
        var at = nodes.Count;
        nodes.Add(new(-1, (float)(Rate * leaf.Pull / (leaf.Sure + Shrinkage)), 0));
        if (leaf is not { Yes: { } yes, No: { } no }) return;
        Write(yes, nodes);
        nodes[at] = new((short)features[leaf.Best], bins.Limits(features[leaf.Best])[leaf.Bin], (short)nodes.Count);
        Write(no, nodes);
    }
}
