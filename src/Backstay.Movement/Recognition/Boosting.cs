namespace Backstay.Movement.Recognition;

/// <summary>Learns <see cref="BoostedTrees"/> from examples. Each round and tree sees a part of rows and features, which keeps one person's ways from being learnt by heart.</summary>
/// <param name="Leaves">At most, a tree.</param>
/// <param name="Least">Rows a leaf has at least.</param>
/// <param name="Columns">Share of the features a tree may ask for.</param>
internal sealed record Boosting(int Rounds, int Leaves, int Least, double Columns)
{
    private const double RowShare = .6;

    /// <param name="kinds">The class of each row, from 0.</param>
    /// <param name="random">The same rows and seed give the same trees.</param>
    public BoostedTrees Learn(IReadOnlyList<float[]> rows, IReadOnlyList<int> kinds, int classes, Random random)
    {
        var bins = new Bins(rows);
        var weights = Weights(kinds, classes);
        var sums = new float[rows.Count][];
        for (var row = 0; row < sums.Length; row++) sums[row] = new float[classes];
        var (pull, sure) = (new float[rows.Count], new float[rows.Count]);
        var rounds = new DecisionTree[Rounds][];
        for (var round = 0; round < Rounds; round++)
        {
            var chances = sums.Select(sum => Chances.Of(sum)).ToArray();
            int[] seen = [.. Enumerable.Range(0, rows.Count).Where(_ => random.NextDouble() < RowShare)];
            rounds[round] = new DecisionTree[classes];
            for (var kind = 0; kind < classes; kind++)
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    var chance = chances[row][kind];
                    pull[row] = weights[kinds[row]] * ((kinds[row] == kind ? 1 : 0) - chance);
                    sure[row] = weights[kinds[row]] * Math.Max(1e-6f, chance * (1 - chance));
                }
                int[] features = [.. Enumerable.Range(0, bins.Features).Where(_ => random.NextDouble() < Columns)];
                if (features.Length == 0) features = [random.Next(bins.Features)];
                var tree = rounds[round][kind] = new Growth(bins, features, pull, sure, Least).Grow([.. seen], Leaves);
                for (var row = 0; row < rows.Count; row++) sums[row][kind] += tree.Of(rows[row]);
            }
        }
        return new(rounds);
    }

    /// <summary>Half way, on a logarithmic scale, between each row counting alike and each class counting alike.</summary>
    private static float[] Weights(IReadOnlyList<int> kinds, int classes)
    {
        var counts = new int[classes];
        foreach (var kind in kinds) counts[kind]++;
        return [.. counts.Select(count => MathF.Sqrt((float)kinds.Count / classes / Math.Max(1, count)))];
    }
}
