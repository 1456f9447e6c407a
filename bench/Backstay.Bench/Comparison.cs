namespace Backstay.Bench;

/// <summary>Medians over rounds in which baseline and product took turns, so that a busy machine disturbs both alike.</summary>
/// <param name="Ratio">Median of the rounds' own ratios.</param>
internal sealed record Comparison(double Baseline, double Measured, double Ratio)
{
    public static async Task<Comparison> AlternateAsync(int rounds, Func<Task<double>> baseline, Func<Task<double>> measured)
    {
        var pairs = new List<(double Baseline, double Measured)>();
        for (var round = 0; round < rounds; round++) pairs.Add((await baseline(), await measured()));
        return new(Median(pairs.Select(pair => pair.Baseline)), Median(pairs.Select(pair => pair.Measured)), Median(pairs.Select(pair => pair.Measured / pair.Baseline)));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
