namespace Backstay.Simulation;

/// <summary>What one virtual person is like; drawn once, from a seed. Shares are 0 to 1.</summary>
/// <param name="Habit">Chance that they open Backstay on an ordinary day.</param>
/// <param name="Wear">How much of the habit is lost in a month of use without a break.</param>
/// <param name="Confidence">Chance that they do a thing that is offered, on a day without pain.</param>
/// <param name="Telling">Chance that they tell more than their pain at a check-in.</param>
/// <param name="Pain">Usual pain, 0 to 10, at the beginning.</param>
/// <param name="Healing">Points of usual pain lost in a week.</param>
/// <param name="FlareChance">Chance of a flare-up on any day.</param>
/// <param name="Hour">When they open it, local time.</param>
/// <param name="Minutes">Time a day that they say they have.</param>
internal sealed record Temperament(
    double Habit, double Wear, double Confidence, double Telling, double Pain, double Healing, double FlareChance, int Hour, int Minutes,
    IReadOnlyList<string> Limits)
{
    private static readonly string[] AllLimits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out"];
    private static readonly int[] Times = [2, 5, 10, 15];

    /// <remarks>
    /// Loosely after published use of such programmes: about one person in two still comes after a month, most check-ins are a single
    /// number, and usual pain falls by about one point in six weeks.
    /// </remarks>
    public static Temperament Draw(Random random) => new(
        Habit: Between(random, .35, .95), Wear: Between(random, .05, .5), Confidence: Between(random, .4, .95), Telling: Between(random, .1, .6),
        Pain: Between(random, 2.5, 7), Healing: Between(random, -.05, .4), FlareChance: Between(random, .005, .03), Hour: random.Next(6, 22),
        Minutes: Times[random.Next(Times.Length)],
        Limits: [.. AllLimits.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).OrderBy(limit => Array.IndexOf(AllLimits, limit))]);

    private static double Between(Random random, double least, double most) => least + random.NextDouble() * (most - least);
}
