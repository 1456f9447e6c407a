namespace Backstay.Movement.Sending;

/// <summary>
/// What is believed of a dose-response before anything is seen: independent normal distributions of its numbers, of their logarithms where they are positive and of their
/// logits where they are shares. Wide: 95 of 100 for a fade between .35 and .98, for a strain between .05 and .9.
/// </summary>
/// <param name="Mean">In the order of <see cref="Read"/>.</param>
internal sealed record Prior(IReadOnlyList<double> Mean, IReadOnlyList<double> Spread)
{
    public const int Count = 13;

    /// <summary>In a unit of which a suggestion that is followed brings about one.</summary>
    public static Prior Wide { get; } = new(
        [0, Math.Log(.4), Math.Log(1), Math.Log(.08), Logit(.85), Logit(.85), Math.Log(.25), Logit(.97), Logit(.15), Logit(.15), Math.Log(.25), Math.Log(.1), Math.Log(.06)],
        [.2, .8, .8, .8, 1.1, 1.1, .7, 1.2, .8, .8, .6, 1, .5]);

    /// <param name="at">A point of the space in which the distributions are normal.</param>
    public static DoseResponse Read(double[] at) => new(
        at[0], Math.Exp(at[1]), Math.Exp(at[2]), Math.Exp(at[3]), Share(at[4]), Share(at[5]), Math.Exp(at[6]), Share(at[7]), new(Share(at[8]), Share(at[9])),
        Math.Max(.02, Math.Exp(at[10])), Math.Max(.02, Math.Exp(at[11])), Math.Max(.01, Math.Exp(at[12])));

    /// <returns>Logarithm of the density, but for a constant.</returns>
    public double Log(double[] at)
    {
        var sum = 0d;
        for (var i = 0; i < Count; i++)
        {
            var z = (at[i] - Mean[i]) / Spread[i];
            sum -= z * z / 2;
        }
        return sum;
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
