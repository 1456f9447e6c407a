using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>Counts of a yes-or-no answer against the truth.</summary>
internal sealed class Tally
{
    private int hits, misses, falseAlarms;

    public double Precision => hits / (double)Math.Max(1, hits + falseAlarms);

    public double Recall => hits / (double)Math.Max(1, hits + misses);

    public double F1 => 2d * hits / Math.Max(1, 2 * hits + misses + falseAlarms);

    public void Add(bool truth, bool answer)
    {
        if (truth && answer) hits++;
        else if (truth) misses++;
        else if (answer) falseAlarms++;
    }
}

/// <summary>How far told chances are from how often things come true: the expected calibration error over ten bins.</summary>
internal sealed class Calibration
{
    private readonly (int Count, double Chance, int True)[] bins = new (int, double, int)[10];

    public double Error => bins.Sum(bin => Math.Abs(bin.Chance - bin.True)) / Math.Max(1, bins.Sum(bin => bin.Count));

    public void Add(double chance, bool cameTrue)
    {
        ref var bin = ref bins[Math.Min(9, (int)(10 * chance))];
        bin = (bin.Count + 1, bin.Chance + chance, bin.True + (cameTrue ? 1 : 0));
    }
}
