using MathNet.Numerics.Distributions;

namespace Backstay.Movement.PainAndActivity;

/// <summary>What is believed of a tendency before somebody's days are seen: with even chances there is none, or one that is normal around what others have.</summary>
/// <param name="Mean">Of others, in standard deviations of pain for one of movement.</param>
/// <param name="Spread">How others differ.</param>
internal sealed record Prior(double Mean, double Spread)
{
    /// <summary>Nothing known of others. Effects of a day's movement on pain are small where they were measured, so a large one needs many days.</summary>
    public static Prior None { get; } = new(0, .3);

    /// <summary>Sure enough to speak. Where there is nothing, days say so falsely to at most one person in nine, whatever their number (Markov's inequality on the Bayes factor).</summary>
    public const double Sure = .9;

    private const double Ninety = 1.645;

    /// <param name="deviation">Standard deviation of the person's pain.</param>
    public Tendency Judge(Effect found, int days, double deviation)
    {
        // Few days have longer tails than the normal; the same tail on the normal scale sets that right.
        var tail = StudentT.CDF(0, 1, found.Freedom, -Math.Abs(found.Value / found.Error));
        var z = -Normal.InvCDF(0, 1, Math.Max(tail, 1e-300));
        var error = Math.Abs(found.Value) < 1e-12 ? found.Error : Math.Abs(found.Value) / Math.Max(z, 1e-6);
        error = Math.Max(error, found.Error);
        var (noise, spread, mean) = (error * error, Math.Pow(Spread * deviation, 2), Mean * deviation);
        var share = spread / (spread + noise);
        var (effect, width) = (mean + share * (found.Value - mean), Math.Sqrt(share * noise));
        var bayes = Normal.PDF(mean, Math.Sqrt(spread + noise), found.Value) / Normal.PDF(0, Math.Sqrt(noise), found.Value);
        var any = double.IsFinite(bayes) ? bayes / (1 + bayes) : 1;
        var more = any * Normal.CDF(0, 1, effect / width);
        var less = any - more;
        var direction = more > Sure ? Direction.MorePain : less > Sure ? Direction.LessPain : Direction.NotSure;
        return new(direction, Math.Max(more, less), days, any * effect, effect - Ninety * width, effect + Ninety * width);
    }
}
