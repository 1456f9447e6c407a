using Backstay.Movement.Sending;
using MathNet.Numerics.Distributions;

namespace Backstay.Bench.Trials.Patients;

/// <summary>
/// How one of the second kind of virtual patients is made up. The numbers are our own, so that people differ about as much as in micro-randomised trials;
/// the forms differ from those that the product assumes.
/// </summary>
/// <param name="Slopes">Of the log odds that a fitted message fits: constant, weekend, evening, rain, cold, pain (0 to 1).</param>
/// <param name="Minutes">That a fitted message brings when it fits and is new.</param>
/// <param name="General">Share of that which a general one brings.</param>
/// <param name="Rise">Share of the way to full habituation that a message goes.</param>
/// <param name="Strain">That a message which does not fit adds.</param>
internal sealed record DailyLifePerson(IReadOnlyList<double> Slopes, double Minutes, double General, double Rise, double Fade, double Strain, double Relief, double Rest, double Pain)
{
    public const double Softness = .1, StopAnyway = .0005, Bare = 1, MinutesSpread = 5;

    public static DailyLifePerson Draw(Random random)
    {
        return new([About(.6, .7), About(-.3, .5), About(-.2, .5), About(-1, .4), About(-.6, .4), About(-2.5, .8)],
            About(12, 2.5, 5), About(.25, .06, .05), About(.09, .025, .02), Math.Min(.98, About(.94, .02)), About(.22, .06, .08), Math.Min(.98, About(.85, .05)),
            Math.Min(1, About(.985, .008)), Math.Clamp(About(.4, .15), .05, .9));

        double About(double mean, double spread, double least = double.NegativeInfinity) => Math.Max(least, Normal.Sample(random, mean, spread));
    }

    public double Told(double habituation) => habituation + Rise * (1 - habituation);

    public static double Stopping(double strain) => StopAnyway + (1 - StopAnyway) / (1 + Math.Exp((1 - strain) / Softness));

    /// <returns>Chance that a fitted message fits.</returns>
    public double Fits(IReadOnlyList<double> features) => 1 / (1 + Math.Exp(-Slopes[0] - features.Select((value, i) => value * Slopes[i + 1]).Sum()));
}
