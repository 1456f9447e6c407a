namespace Backstay.Simulation;

/// <summary>How one person's pain goes, day by day: a slow trend, days that hang together, flare-ups that rise fast and settle in days.</summary>
internal sealed class PainCourse(Temperament person, Random random)
{
    /// <summary>How much of yesterday's difference from usual is still there today.</summary>
    private const double Carry = .4;

    private double usual = person.Pain;
    private double difference;
    private double flare;

    /// <summary>Today's pain, 0 to 10.</summary>
    public int Today { get; private set; } = (int)Math.Round(person.Pain);

    public bool IsFlare => flare >= 1.5;

    /// <param name="flareBegins">A flare-up begins today whatever chance says.</param>
    public void NextDay(bool flareBegins = false)
    {
        usual = Math.Max(0, usual - person.Healing / 7);
        difference = Carry * difference + person.Restless * Math.Sqrt(1 - Carry * Carry) * Normal();
        flare = flareBegins || random.NextDouble() < person.FlareChance ? 4 : flare * .72;
        Today = (int)Math.Clamp(Math.Round(usual + difference + flare), 0, 10);
    }

    // Box and Muller.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
