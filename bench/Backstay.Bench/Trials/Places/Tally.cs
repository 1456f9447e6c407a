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
