using System.Runtime.InteropServices;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// Each record as the terms it has, weighted by how often it has them and how few others do (tf-idf; sublinear tf, smoothed idf). A record's vector is
/// meant as (terms - mean of all records) / its length; the mean is subtracted in <see cref="Dot"/> and <see cref="AddTo"/>, so that the rows stay sparse.
/// </summary>
internal sealed class TextVectors
{
    /// <summary>Pairs of words are many; a little less of each lets words lead.</summary>
    private const float PairWeight = .6f;

    private const int FewestRecords = 2;
    private const double LargestShare = .95;

    private readonly int[][] terms;
    private readonly float[][] weights;
    private readonly float[] scale;
    private readonly double[] meanDot;

    private TextVectors(int[][] terms, float[][] weights, int width)
    {
        (this.terms, this.weights, Width) = (terms, weights, width);
        (scale, meanDot) = (new float[terms.Length], new double[terms.Length]);
        var mean = new double[width];
        for (var i = 0; i < terms.Length; i++)
            for (var k = 0; k < terms[i].Length; k++) mean[terms[i][k]] += weights[i][k] / (double)terms.Length;
        var meanLength = mean.Sum(value => value * value);
        for (var i = 0; i < terms.Length; i++)
        {
            for (var k = 0; k < terms[i].Length; k++) meanDot[i] += weights[i][k] * mean[terms[i][k]];
            // A record without any text keeps 0: the model says neither yes nor no to it, and it stands amid the others.
            if (terms[i].Length > 0) scale[i] = (float)(1 / Math.Sqrt(Math.Max(1 - 2 * meanDot[i] + meanLength, 1e-6)));
        }
        MeanLength = meanLength;
    }

    public int Count => terms.Length;

    /// <summary>How many terms there are.</summary>
    public int Width { get; }

    private double MeanLength { get; }

    public static TextVectors Of(IReadOnlyList<RecordText> records)
    {
        var counts = records.Select(Terms.Of).ToArray();
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in counts.SelectMany(count => count.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(holders, term, out _)++;
        var known = new Dictionary<string, (int Place, float Weight)>(StringComparer.Ordinal);
        foreach (var (term, number) in holders)
            if (number >= FewestRecords && number <= LargestShare * records.Count)
                known[term] = (known.Count, (MathF.Log((1f + records.Count) / (1f + number)) + 1) * (Terms.IsPair(term) ? PairWeight : 1));
        var (terms, weights) = (new int[records.Count][], new float[records.Count][]);
        for (var i = 0; i < records.Count; i++)
        {
            var row = counts[i].Where(term => known.ContainsKey(term.Key)).Select(term => (known[term.Key].Place, Weight: (1 + MathF.Log(term.Value)) * known[term.Key].Weight)).OrderBy(term => term.Place).ToList();
            var length = MathF.Sqrt(row.Sum(term => term.Weight * term.Weight));
            (terms[i], weights[i]) = ([.. row.Select(term => term.Place)], [.. row.Select(term => term.Weight / length)]);
        }
        return new(terms, weights, known.Count);
    }

    /// <summary>The length of a record's vector, squared: 1, or 0 for one without text.</summary>
    public double SquareOf(int record) => scale[record] > 0 ? 1 : 0;

    /// <param name="direction">A sum of vectors, as <see cref="AddTo"/> makes it.</param>
    public double Dot(Direction direction, int record)
    {
        var (places, row, sum) = (terms[record], weights[record], 0.0);
        for (var k = 0; k < places.Length; k++) sum += row[k] * (double)direction.Weights[places[k]];
        return scale[record] * (sum - direction.OnMean + direction.Means * (meanDot[record] - MeanLength));
    }

    /// <summary>Adds a multiple of a record's vector to a direction.</summary>
    public void AddTo(Direction direction, int record, double times)
    {
        var (places, row, scaled) = (terms[record], weights[record], times * scale[record]);
        for (var k = 0; k < places.Length; k++) direction.Weights[places[k]] += (float)(scaled * row[k]);
        direction.OnMean += scaled * meanDot[record];
        direction.Means -= scaled;
    }

    /// <summary>A sum of centred vectors: a sparse part, and how many times the mean.</summary>
    public sealed class Direction(int width)
    {
        public float[] Weights { get; } = new float[width];

        /// <summary>The sparse part's product with the mean.</summary>
        public double OnMean { get; set; }

        public double Means { get; set; }

        public void Clear()
        {
            Array.Clear(Weights);
            (OnMean, Means) = (0, 0);
        }
    }
}
