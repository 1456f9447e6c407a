using Backstay.Movement.Sending;
using MathNet.Numerics.Distributions;

namespace Backstay.Bench.Trials.Patients;

/// <summary>How a virtual patient is made up.</summary>
/// <param name="Sigma">How blurred their context is seen.</param>
/// <param name="Width">Of the noise of habituation and disengagement; 0 for none.</param>
/// <param name="StepSpread">Standard deviation of the steps; 0 for none.</param>
/// <param name="Concentration">Of the Beta version of that noise, instead of <paramref name="Width"/>.</param>
/// <param name="FlareBegins">Chance of each moment that a flare-up begins; in one they cannot walk, and every message strains.</param>
/// <param name="FlareEnds">Chance of each moment of a flare-up that it ends.</param>
internal sealed record StepCountSettings(double Sigma, double Width = 0, double StepSpread = 0, double? Concentration = null, double FlareBegins = 0, double FlareEnds = .2);

/// <summary>
/// A virtual patient by the equations of StepCountJITAI (Karine and Marlin, 2024, arXiv:2411.00336): 50 moments, four actions (0 nothing, 1 general, 2 for context 0,
/// 3 for context 1), habituation and disengagement that nobody sees, and an end when they have had enough.
/// </summary>
internal sealed class StepCountPatient
{
    public const int Moments = 50;
    private const double Enough = .99, BareSteps = .1, GeneralSteps = 50, FittedSteps = 200;

    private readonly StepCountSettings settings;
    private readonly Random random;
    private int context;

    public StepCountPatient(StepCountSettings settings, Random random)
    {
        (this.settings, this.random) = (settings, random);
        Look();
    }

    /// <summary>Chance that the context is 1, from what is seen of it.</summary>
    public double Chance { get; private set; }

    public double Habituation { get; private set; } = .1;
    public double Disengagement { get; private set; } = .1;
    public bool CanWalk { get; private set; } = true;
    public int Lived { get; private set; }
    public bool HadEnough { get; private set; }
    public bool Over => HadEnough || Lived == Moments;

    /// <summary>For tests: what nobody sees.</summary>
    public int Context => context;

    /// <returns>Steps; 0 at the moment at which they have had enough.</returns>
    public double Act(int action)
    {
        if (Over) throw new InvalidOperationException("This life is over.");
        var fits = action == context + 2;
        if (action == 0) Habituation *= .9;
        else Habituation = Math.Min(1, Habituation + .05);
        if (action > 0) Disengagement = (action == 1 || fits) && CanWalk ? .9 * Disengagement : Math.Min(1, Disengagement + .4);
        (Habituation, Disengagement) = (Shaken(Habituation), Shaken(Disengagement));
        var steps = BareSteps + (1 - Habituation) * (action == 1 ? GeneralSteps : fits ? FittedSteps : 0);
        var walked = CanWalk ? Walked(steps) : 0;
        Lived++;
        if (settings.FlareBegins > 0) CanWalk = CanWalk ? random.NextDouble() >= settings.FlareBegins : random.NextDouble() < settings.FlareEnds;
        Look();
        HadEnough = Disengagement >= Enough;
        return HadEnough ? 0 : walked;
    }

    private double Shaken(double value)
    {
        if (settings.Concentration is { } k) return value is <= 0 or >= 1 ? value : Beta.Sample(random, k * value, k * (1 - value));
        if (settings.Width == 0) return value;
        return Math.Clamp(value * (1 + settings.Width * (random.NextDouble() - .5)), 0, 1);
    }

    private double Walked(double steps) => settings.StepSpread == 0 ? steps : Gamma.Sample(random, Math.Pow(steps / settings.StepSpread, 2), steps / Math.Pow(settings.StepSpread, 2));

    private void Look()
    {
        context = random.Next(2);
        var seen = Normal.Sample(random, context, settings.Sigma);
        // Bayes with even odds: the two normal densities differ by (x - 1/2) / σ².
        Chance = 1 / (1 + Math.Exp((.5 - seen) / (settings.Sigma * settings.Sigma)));
    }
}
