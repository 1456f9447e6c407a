using Backstay.Bench.Trials.Patients;

namespace Backstay.Bench.Trials;

/// <summary>
/// The best that can be done for a virtual patient without noise by who sees their habituation and disengagement but not their context: backward induction over 50 moments
/// on a grid of 81 by 67 points and 41 quantiles of the chance. The yardstick of the other figures, not something that could be used.
/// </summary>
internal static class StepCountOptimum
{
    private const int Hs = 81, Ds = 67, Quantiles = 41, Draws = 200_001;

    public static double Of(double sigma)
    {
        var fits = FitsOf(sigma);
        var value = new double[Hs, Ds];
        for (var moment = 0; moment < StepCountPatient.Moments; moment++)
        {
            var before = new double[Hs, Ds];
            for (var i = 0; i < Hs; i++)
                for (var j = 0; j < Ds; j++) before[i, j] = Worth(value, (double)i / (Hs - 1), (double)j / (Ds - 1), fits);
            value = before;
        }
        return At(value, .1, .1);
    }

    private static double Worth(double[,] next, double h, double d, double[] fits)
    {
        var told = Math.Min(1, h + .05);
        var (none, general) = (.1 + At(next, .9 * h, d), After(.1 + (1 - told) * 50, told, .9 * d));
        var (hit, miss) = (After(.1 + (1 - told) * 200, told, .9 * d), After(.1, told, Math.Min(1, d + .4)));
        return fits.Average(fit => Math.Max(Math.Max(none, general), fit * hit + (1 - fit) * miss));

        double After(double steps, double h, double d) => d >= .99 ? 0 : steps + At(next, h, d);
    }

    private static double At(double[,] value, double h, double d)
    {
        var (x, y) = (h * (Hs - 1), d * (Ds - 1));
        var (i, j) = (Math.Min((int)x, Hs - 2), Math.Min((int)y, Ds - 2));
        var (a, b) = (x - i, y - j);
        return (1 - a) * ((1 - b) * value[i, j] + b * value[i, j + 1]) + a * ((1 - b) * value[i + 1, j] + b * value[i + 1, j + 1]);
    }

    private static double[] FitsOf(double sigma)
    {
        double[] drawn = [.. StepCountTrial.FitsOf(sigma, new Random(3), Draws).Order()];
        return [.. Enumerable.Range(0, Quantiles).Select(i => drawn[(int)((i + .5) / Quantiles * Draws)])];
    }
}
