using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Sending;

/// <summary>
/// Immediate effect of a message, as a linear function of the moment, learned by action-centred Bayesian regression: reward ~ [1, g] + p [1, f] + (A - p) [1, f], so that a wrong idea of
/// how people move anyway does not leak into the effect (Greenewald et al., NIPS 2017; Liao et al., Proc ACM IMWUT 2020;4(1):18). Kept as the precision and its product with the mean.
/// </summary>
/// <param name="Baseline">Count of g.</param>
/// <param name="Moderators">Count of f.</param>
/// <param name="Noise">Standard deviation of the reward.</param>
internal sealed record ActionCentred(int Baseline, int Moderators, double Noise, Matrix<double> Precision, Vector<double> Shift)
{
    private const double PriorSpread = 1, DifferingSpread = .3;

    public static ActionCentred Before(int baseline, int moderators, double noise)
    {
        var size = 1 + baseline + 2 * (1 + moderators);
        return new(baseline, moderators, noise, Matrix<double>.Build.DenseDiagonal(size, size, 1 / (PriorSpread * PriorSpread)), Vector<double>.Build.Dense(size));
    }

    /// <summary>For one person before anything is seen of them: as others are, give or take how people differ.</summary>
    public ActionCentred ForOne()
    {
        var covariance = Precision.Inverse();
        var wide = (covariance + Matrix<double>.Build.DenseDiagonal(covariance.RowCount, covariance.RowCount, DifferingSpread * DifferingSpread)).Inverse();
        return this with { Precision = wide, Shift = wide * (covariance * Shift) };
    }

    /// <param name="g">What helps to predict how somebody moves anyway.</param>
    /// <param name="f">What the effect may depend on.</param>
    /// <param name="probability">With which a message was to be sent.</param>
    public ActionCentred Learn(IReadOnlyList<double> g, IReadOnlyList<double> f, double probability, bool sent, double reward) => Add(g, f, probability, sent, reward, 1);

    /// <summary>Takes back what was learned from a moment, so that somebody's own days do not count twice.</summary>
    public ActionCentred Forget(IReadOnlyList<double> g, IReadOnlyList<double> f, double probability, bool sent, double reward) => Add(g, f, probability, sent, reward, -1);

    /// <returns>Mean and standard deviation of the effect at a moment.</returns>
    public (double Mean, double Spread) Effect(IReadOnlyList<double> f)
    {
        var covariance = Precision.Inverse();
        var (first, count) = (covariance.RowCount - 1 - Moderators, 1 + Moderators);
        var at = Vector<double>.Build.DenseOfEnumerable(f.Prepend(1));
        return ((covariance * Shift).SubVector(first, count).DotProduct(at), Math.Sqrt(at.DotProduct(covariance.SubMatrix(first, count, first, count) * at)));
    }

    private ActionCentred Add(IReadOnlyList<double> g, IReadOnlyList<double> f, double probability, bool sent, double reward, int times)
    {
        var centred = (sent ? 1 : 0) - probability;
        var x = Vector<double>.Build.DenseOfArray([1, .. g, probability, .. f.Select(value => probability * value), centred, .. f.Select(value => centred * value)]);
        return this with { Precision = Precision + x.OuterProduct(x) * (times / (Noise * Noise)), Shift = Shift + x * (times * reward / (Noise * Noise)) };
    }
}
