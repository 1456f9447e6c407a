namespace Backstay.Movement.Sending;

/// <summary>A function of habituation (0 to 1) and strain (0 to the most there is), linear between the points of a grid.</summary>
internal sealed class ValueGrid
{
    private const int Habituations = 26, Strains = 31;
    private const double StepH = 1d / (Habituations - 1), StepS = Standing.MostStrain / (Strains - 1);

    private readonly double[] values = new double[Habituations * Strains];

    public static IEnumerable<(int H, int S)> Cells { get; } = [.. from h in Enumerable.Range(0, Habituations) from s in Enumerable.Range(0, Strains) select (h, s)];

    public double this[int h, int s] { set => values[h * Strains + s] = value; }

    public static Standing At(int h, int s) => new(h * StepH, s * StepS);

    public double Value(double habituation, double strain)
    {
        var (h, s) = (Math.Clamp(habituation, 0, 1) / StepH, Math.Clamp(strain, 0, Standing.MostStrain) / StepS);
        var (i, j) = (Math.Min((int)h, Habituations - 2), Math.Min((int)s, Strains - 2));
        var (a, b, at) = (h - i, s - j, i * Strains + j);
        return (1 - a) * ((1 - b) * values[at] + b * values[at + 1]) + a * ((1 - b) * values[at + Strains] + b * values[at + Strains + 1]);
    }
}
