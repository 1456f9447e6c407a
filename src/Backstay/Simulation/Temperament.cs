namespace Backstay.Simulation;

/// <summary>What one virtual person is like; drawn once, from a seed. Shares are 0 to 1.</summary>
/// <param name="Keenness">Chance to open Backstay on a weekday, before any habit.</param>
/// <param name="Wear">How much of the keenness is lost in four weeks.</param>
/// <param name="Weekend">Keenness at the weekend as a share of that on a weekday.</param>
/// <param name="Thinness">How much being asked lowers the wish to open Backstay; see <see cref="Disposition.Fatigue"/>.</param>
/// <param name="Confidence">Belief in oneself at the beginning: chance to do a thing that is offered, on a day without pain.</param>
/// <param name="Telling">Chance to tell more than pain at a check-in, and to answer further questions.</param>
/// <param name="Pain">Usual pain at the beginning, 0 to 10.</param>
/// <param name="Healing">Points of usual pain lost in a week.</param>
/// <param name="Restless">How much pain differs from day to day: standard deviation in points.</param>
/// <param name="FlareChance">Chance of a flare-up on any day.</param>
/// <param name="Hour">When they open it on a weekday, local time; at the weekend two hours later.</param>
/// <param name="Minutes">Time a day that they say they have.</param>
internal sealed record Temperament(
    double Keenness, double Wear, double Weekend, double Thinness, double Confidence, double Telling, double Pain, double Healing, double Restless, double FlareChance,
    int Hour, int Minutes, IReadOnlyList<string> Limits)
{
    private static readonly string[] AllLimits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out"];
    private static readonly int[] Times = [2, 5, 10, 15];

    /// <remarks>
    /// Spread so that a good quarter leave within some weeks, as in trials of self-management by app (27 to 29 %), and that pain differs from
    /// day to day as among 140 people with chronic low back pain (average standard deviation 1.2: Pagé et al., J Pain 2022).
    /// </remarks>
    public static Temperament Draw(Random random) => new(
        Keenness: Between(random, .2, .85), Wear: Between(random, .1, .6), Weekend: Between(random, .5, 1.1), Thinness: Between(random, 0, 1),
        Confidence: Between(random, .3, .9), Telling: Between(random, .1, .6), Pain: Between(random, 2.5, 7), Healing: Between(random, -.05, .4),
        Restless: Between(random, .6, 1.8), FlareChance: Between(random, .005, .03), Hour: random.Next(6, 21), Minutes: Times[random.Next(Times.Length)],
        Limits: [.. AllLimits.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).OrderBy(limit => Array.IndexOf(AllLimits, limit))]);

    private static double Between(Random random, double least, double most) => least + random.NextDouble() * (most - least);
}
