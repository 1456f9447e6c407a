using Backstay.Bench.Trials.Patients;
using Backstay.Movement.Sending;

namespace Backstay.Bench.Trials;

/// <summary>The best that can be done for a person of the second simulator by who knows how they are made up and sees their habituation and strain, by backward induction.</summary>
internal static class DailyLifeOptimum
{
    private const int Lives = 6, Quantiles = 31;

    public static double Of(DailyLifePerson person, Random random)
    {
        var (fits, value) = (FitsOf(person, random), new ValueGrid());
        for (var moment = 0; moment < DailyLife.Moments; moment++)
        {
            var before = new ValueGrid();
            foreach (var (h, s) in ValueGrid.Cells) before[h, s] = Worth(person, value, ValueGrid.At(h, s), fits);
            value = before;
        }
        return value.Value(.05, .1);
    }

    private static double Worth(DailyLifePerson person, ValueGrid next, Standing now, double[] fits)
    {
        var told = person.Told(now.Habituation);
        var none = DailyLifePerson.Bare + next.Value(person.Fade * now.Habituation, person.Rest * now.Strain);
        var full = (1 - told) * person.Minutes;
        var (relieved, strained) = (person.Relief * now.Strain, Math.Min(Standing.MostStrain, now.Strain + person.Strain));
        var general = After(full * person.General, relieved);
        var (hit, miss) = (After(full, relieved), After(0, strained));
        return fits.Average(fit => Math.Max(Math.Max(none, general), fit * hit + (1 - fit) * miss));

        double After(double minutes, double strain) => (1 - DailyLifePerson.Stopping(strain)) * (DailyLifePerson.Bare + minutes + next.Value(told, strain));
    }

    private static double[] FitsOf(DailyLifePerson person, Random random)
    {
        var seen = new List<double>();
        for (var i = 0; i < Lives; i++)
            for (var life = new DailyLife(person, random); !life.Over; life.Act(Message.None)) seen.Add(person.Fits(life.Features));
        seen.Sort();
        return [.. Enumerable.Range(0, Quantiles).Select(i => seen[(int)((i + .5) / Quantiles * seen.Count)])];
    }
}
