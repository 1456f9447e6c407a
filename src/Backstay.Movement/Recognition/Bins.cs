namespace Backstay.Movement.Recognition;

/// <summary>Features of all lessons in at most 64 steps each, so that trees grow by counting instead of sorting (as in LightGBM, Ke et al., NeurIPS 2017).</summary>
internal sealed class Bins
{
    public const int Most = 64;

    private readonly byte[][] bins;
    private readonly float[][] limits;

    public Bins(IReadOnlyList<float[]> rows)
    {
        Features = rows[0].Length;
        Rows = rows.Count;
        (bins, limits) = (new byte[Features][], new float[Features][]);
        var (values, sorted) = (new float[Rows], new float[Rows]);
        for (var feature = 0; feature < Features; feature++)
        {
            for (var row = 0; row < Rows; row++) values[row] = rows[row][feature];
            values.CopyTo(sorted, 0);
            Array.Sort(sorted);
            var steps = Enumerable.Range(1, Most - 1).Select(step => sorted[(int)((long)step * Rows / Most)]).Where(limit => limit < sorted[^1]).Distinct().ToArray();
            (limits[feature], bins[feature]) = (steps, [.. values.Select(value => Array.BinarySearch(steps, value) is var at && at < 0 ? (byte)~at : (byte)at)]);
        }
    }

    public int Features { get; }

    public int Rows { get; }

    /// <summary>By row; a row is in bin b when its value is at most <see cref="Limits"/>[b] and over the one before.</summary>
    public byte[] Of(int feature) => bins[feature];

    public float[] Limits(int feature) => limits[feature];
}
