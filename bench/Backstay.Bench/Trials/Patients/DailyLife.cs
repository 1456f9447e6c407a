using Backstay.Movement.Sending;
using MathNet.Numerics.Distributions;

namespace Backstay.Bench.Trials.Patients;

/// <summary>The days of a virtual patient: three moments each, with weekday, weather that lasts, and pain that goes up and down and flares up at times.</summary>
internal sealed class DailyLife
{
    public const int Days = 42, EachDay = 3, Moments = Days * EachDay;
    private const double WetAfterWet = .6, WetAfterDry = .2, FlareUp = .03, FlareLasts = .85;

    private readonly DailyLifePerson person;
    private readonly Random random;
    private readonly int firstDay;
    private bool wet, flare;
    private double temperature, pain, habituation = .05, strain = .1;

    public DailyLife(DailyLifePerson person, Random random)
    {
        (this.person, this.random) = (person, random);
        (firstDay, temperature, pain) = (random.Next(7), Normal.Sample(random, 10, 8), person.Pain);
        Wake();
    }

    /// <summary>What can be seen: weekend, evening, rain, cold, pain (0 to 1).</summary>
    public IReadOnlyList<double> Features =>
        [(firstDay + Lived / EachDay) % 7 >= 5 ? 1 : 0, Lived % EachDay == EachDay - 1 ? 1 : 0, wet ? 1 : 0, temperature < 5 ? 1 : 0, Math.Clamp(flare ? pain + .35 : pain, 0, 1)];

    public int Lived { get; private set; }
    public bool Stopped { get; private set; }
    public bool Over => Stopped || Lived == Moments;

    /// <returns>Minutes of movement in the half hour that follows; and whether a message was followed.</returns>
    public (double Minutes, bool Done) Act(Message message)
    {
        if (Over) throw new InvalidOperationException("This life is over.");
        var fits = message == Message.General || message == Message.Fitted && random.NextDouble() < person.Fits(Features);
        if (message == Message.None) (habituation, strain) = (person.Fade * habituation, person.Rest * strain);
        else (habituation, strain) = (person.Told(habituation), fits ? person.Relief * strain : strain + person.Strain);
        Stopped = message != Message.None && random.NextDouble() < DailyLifePerson.Stopping(strain);
        var minutes = Some(DailyLifePerson.Bare, 1.5);
        if (fits) minutes += Some((1 - habituation) * person.Minutes * (message == Message.General ? person.General : 1), DailyLifePerson.MinutesSpread);
        Lived++;
        if (Lived % EachDay == 0) Wake();
        return Stopped ? (0, false) : (minutes, message == Message.Fitted && fits);
    }

    private void Wake()
    {
        wet = random.NextDouble() < (wet ? WetAfterWet : WetAfterDry);
        temperature = 10 + .8 * (temperature - 10) + Normal.Sample(random, 0, 4);
        pain = person.Pain + .7 * (pain - person.Pain) + Normal.Sample(random, 0, .1);
        flare = random.NextDouble() < (flare ? FlareLasts : FlareUp);
    }

    private double Some(double mean, double spread) => mean <= 0 ? 0 : Gamma.Sample(random, Math.Pow(mean / spread, 2), mean / (spread * spread));
}
