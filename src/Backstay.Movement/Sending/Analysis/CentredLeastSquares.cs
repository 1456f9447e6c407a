using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Sending.Analysis;

/// <summary>
/// Weighted and centred least squares: the causal effect of a message on what follows soon, from a micro-randomised trial (Boruvka et al., J Am Stat Assoc 2018;113:1112-1121).
/// Right even where the controls predict badly, as long as the probabilities are those with which was drawn.
/// </summary>
internal static class CentredLeastSquares
{
    /// <param name="centre">
    /// The probability that all are weighted to, over 0 and under 1. Needed where probabilities differ by more than the moderators say; null centres each on its own, with equal weights.
    /// </param>
    /// <returns>The effect at moderators of 0, then the change of the effect for each moderator.</returns>
    /// <exception cref="ArgumentException">There are no occasions, a probability is not between 0 and 1, or the design does not tell its columns apart; the message says which.</exception>
    public static IReadOnlyList<Estimate> Fit(IReadOnlyList<Occasion> occasions, double? centre = null)
    {
        if (occasions.Count == 0) throw new ArgumentException("There are no occasions to analyse yet.", nameof(occasions));
        if (occasions.Any(one => one.Probability is not (> 0 and < 1))) throw new ArgumentException("Each occasion needs a probability over 0 and under 1.", nameof(occasions));
        var rows = occasions.Select(one => Row(one, centre)).ToList();
        var (columns, effects) = (rows[0].X.Length, occasions[0].Moderators.Count + 1);
        if (rows.Any(row => row.X.Length != columns)) throw new ArgumentException("Each occasion needs the same controls and moderators.", nameof(occasions));

        var (gram, right) = (Matrix<double>.Build.Dense(columns, columns), Vector<double>.Build.Dense(columns));
        foreach (var (x, y, weight) in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                right[i] += weight * x[i] * y;
                for (var j = 0; j < columns; j++) gram[i, j] += weight * x[i] * x[j];
            }
        }
        // Columns of very different size are no trouble as long as they are told apart.
        var scale = Matrix<double>.Build.DenseOfDiagonalVector(gram.Diagonal().Map(value => value > 0 ? 1 / Math.Sqrt(value) : 0));
        var scaled = scale * gram * scale;
        if (scaled.Rank() < columns) throw new ArgumentException("There are too few occasions, or two columns say the same, so that no effect can be told.", nameof(occasions));
        var bread = scale * scaled.Inverse() * scale;
        var beta = bread * right;

        var meat = Matrix<double>.Build.Dense(columns, columns);
        foreach (var person in Enumerable.Range(0, rows.Count).GroupBy(i => occasions[i].Person))
        {
            var score = Vector<double>.Build.Dense(columns);
            foreach (var i in person)
            {
                var (x, y, weight) = rows[i];
                var error = y;
                for (var k = 0; k < columns; k++) error -= x[k] * beta[k];
                for (var k = 0; k < columns; k++) score[k] += weight * error * x[k];
            }
            meat += score.OuterProduct(score);
        }
        var variance = bread * meat * bread;
        var people = occasions.Select(one => one.Person).Distinct().Count();
        return [.. Enumerable.Range(columns - effects, effects).Select(i => new Estimate(beta[i], Math.Sqrt(variance[i, i]), people, Math.Max(1, people - columns)))];
    }

    private static (double[] X, double Y, double Weight) Row(Occasion one, double? centre)
    {
        var (p, reference) = (one.Probability, centre ?? one.Probability);
        var treated = (one.Treated ? 1 : 0) - reference;
        return ([1, .. one.Controls, treated, .. one.Moderators.Select(value => value * treated)], one.Outcome, one.Weight * (one.Treated ? reference / p : (1 - reference) / (1 - p)));
    }
}
