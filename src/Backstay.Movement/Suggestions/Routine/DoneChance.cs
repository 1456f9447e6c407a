using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Suggestions.Routine;

/// <summary>Something that was suggested, and whether it was done.</summary>
/// <param name="Features">What could be known beforehand, without the constant; as many for each, about -3 to 3.</param>
internal readonly record struct Tried(IReadOnlyList<double> Features, bool Done);

/// <summary>
/// The chance that a suggestion gets done: Bayesian logistic regression with a normal prior, its posterior taken as normal around its top (Laplace). One person's chance
/// is drawn towards that of everybody, the more so the less is known of them.
/// </summary>
internal sealed record DoneChance(Vector<double> Mean, Matrix<double> Covariance)
{
    private const double PriorSpread = 1.5;

    /// <summary>How much people differ from each other, as standard deviations: of the constant, and of each slope.</summary>
    private const double Differing = .8, DifferingSlope = .5;

    private const int Steps = 25;

    /// <summary>Before anything is known: even chances, with wide doubt.</summary>
    public static DoneChance Before(int features) =>
        new(Vector<double>.Build.Dense(features + 1), Matrix<double>.Build.DenseDiagonal(features + 1, PriorSpread * PriorSpread));

    /// <returns>What is believed of one person before anything is known of them.</returns>
    public DoneChance ForOne() => this with { Covariance = Covariance + Matrix<double>.Build.DenseDiagonal(Mean.Count, Mean.Count, i => Math.Pow(i == 0 ? Differing : DifferingSlope, 2)) };

    /// <summary>What one more person teaches of everybody. They differ, so a thousand answers of one say less than ten of each of a hundred.</summary>
    public DoneChance WithPerson(IReadOnlyCollection<Tried> tried)
    {
        var before = ForOne();
        var own = before.Learn(tried);
        // Mean of everybody and own value are normal together; what is learned of the second moves the first along.
        var gain = Covariance * before.Covariance.Inverse();
        return new(Mean + gain * (own.Mean - before.Mean), Covariance - gain * (before.Covariance - own.Covariance) * gain.Transpose());
    }

    /// <param name="tried">What is known and not yet learned.</param>
    public DoneChance Learn(IReadOnlyCollection<Tried> tried)
    {
        if (tried.Count == 0) return this;
        var (prior, at, curvature) = (Covariance.Inverse(), Mean, Covariance);
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, hessian) = (prior * (Mean - at), prior.Clone());
            foreach (var one in tried)
            {
                var x = Row(one.Features);
                var p = Share(x.DotProduct(at));
                gradient += ((one.Done ? 1 : 0) - p) * x;
                hessian += p * (1 - p) * x.OuterProduct(x);
            }
            curvature = hessian.Inverse();
            var move = curvature * gradient;
            // The logarithm of the posterior is concave; a step that is held short cannot run away from its top.
            at += move * Math.Min(1, 2 / (1e-12 + move.L2Norm()));
            if (move.L2Norm() < 1e-8) break;
        }
        return new(at, curvature);
    }

    /// <returns>0 to 1, with the doubt averaged over (MacKay, Neural Comput 1992;4:720-736).</returns>
    public double Of(IReadOnlyList<double> features)
    {
        var x = Row(features);
        return Share(x.DotProduct(Mean) / Math.Sqrt(1 + Math.PI / 8 * x.DotProduct(Covariance * x)));
    }

    private static Vector<double> Row(IReadOnlyList<double> features) => Vector<double>.Build.DenseOfEnumerable(features.Prepend(1));

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
