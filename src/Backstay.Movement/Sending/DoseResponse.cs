namespace Backstay.Movement.Sending;

/// <summary>
/// How messages work on somebody, in the family of Bhattacharjee et al. and Karine et al. (StepCountJITAI, 2024): each message wears off the next ones
/// (habituation, which fades in silence), and each that does not fit strains their patience (disengagement, which one that fits relieves) until they stop.
/// The form is assumed; every number in it is learned.
/// </summary>
/// <param name="Quiet">Reward without a message.</param>
/// <param name="General">What a general message adds for somebody not used to messages.</param>
/// <param name="Fitted">What a fitted one adds when it fits.</param>
/// <param name="Rise">What a message adds to habituation.</param>
/// <param name="Fade">Share of habituation that is left after one silent moment.</param>
/// <param name="Relief">Share of the strain that is left after a message that fits.</param>
/// <param name="Strain">What a message that does not fit adds to the strain.</param>
/// <param name="Rest">Share of the strain that is left after one silent moment; 1 where silence does not help.</param>
/// <param name="Start">Where habituation and strain begin.</param>
/// <param name="Spread">Standard deviation of the reward.</param>
/// <param name="QuietSpread">The same where nothing was said or it did not fit.</param>
/// <param name="Softness">How sharply people stop once the strain reaches 1.</param>
internal sealed record DoseResponse(
    double Quiet, double General, double Fitted, double Rise, double Fade, double Relief, double Strain, double Rest, Standing Start,
    double Spread, double QuietSpread, double Softness)
{
    /// <summary>Somebody may stop for reasons of their own.</summary>
    private const double StopAnyway = .0005;

    /// <summary>What a message brings that fits.</summary>
    public double Gain(Message message, double habituation) => Quiet + (1 - habituation) * (message switch { Message.General => General, Message.Fitted => Fitted, _ => 0 });

    /// <returns>Chance to stop after a message that left this strain.</returns>
    public double Stopping(double strain) => StopAnyway + (1 - StopAnyway) / (1 + Math.Exp(Math.Min(500, (1 - strain) / Softness)));

    public Standing Rested(Standing now) => new(now.Habituation * Fade, now.Strain * Rest);

    public double AfterMessage(double habituation) => Math.Min(1, habituation + Rise);

    public double Relieved(double strain) => strain * Relief;

    public double Strained(double strain) => Math.Min(Standing.MostStrain, strain + Strain);
}

/// <summary>Where somebody stands with messages; both from 0.</summary>
internal readonly record struct Standing(double Habituation, double Strain)
{
    /// <summary>Beyond 1, at which people stop; more makes no difference.</summary>
    public const double MostStrain = 1.2;
}
