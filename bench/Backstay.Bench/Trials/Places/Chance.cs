using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>Draws from the distributions that simulated people need.</summary>
internal static class Chance
{
    public static double Normal(this Random random, double mean, double spread) =>
        mean + spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static double Between(this Random random, double least, double most) => least + (most - least) * random.NextDouble();

    /// <summary>Time to the next of events that come at random.</summary>
    public static double Wait(this Random random, double mean) => -mean * Math.Log(1 - random.NextDouble());

    public static bool Happens(this Random random, double chance) => random.NextDouble() < chance;
}
