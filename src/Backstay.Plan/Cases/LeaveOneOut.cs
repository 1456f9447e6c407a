namespace Backstay.Plan.Cases;

/// <param name="Low">End of the middle 95 of 100 bootstrap samples.</param>
internal sealed record Interval(double Value, double Low, double High);

/// <summary>How well neighbours foretell how a week goes.</summary>
/// <param name="ShareGood">Of the weeks looked at, 0 to 1.</param>
/// <param name="Area">Area under the receiver operating curve: how often, of a week that went well and one that did not, the neighbours give the first the better odds. Chance is 0.5.</param>
/// <param name="PainError">Mean absolute error of the foretold change of pain, in points of ten.</param>
/// <param name="UsualError">The same if the mean change of all other people is foretold for everyone.</param>
/// <param name="Gain">Usual error minus error; worth something when all of its interval is above 0.</param>
internal sealed record Evaluation(int Weeks, int People, double ShareGood, Interval Area, Interval PainError, Interval UsualError, Interval Gain);

/// <summary>
/// Leave-one-out: each week is foretold from the others, without those of the same person.
/// </summary>
internal static class LeaveOneOut
{
    /// <param name="most">So many weeks at most are foretold, drawn by chance; all cases remain neighbours.</param>
    /// <returns>Null when no week's outcome can be foretold.</returns>
    public static Evaluation? Run(IReadOnlyList<Case> cases, DateOnly today, Random random, int most = 2000)
    {
        var held = CaseBase.Of(cases, today);
        var told = Enumerable.Range(0, cases.Count).Where(number => cases[number] is { IsGood: not null, Outcome.PainChange: not null }).ToArray();
        random.Shuffle(told);
        var means = new MeanOfOthers(told.Select(number => cases[number]));
        List<Foretold> foretold = [.. told.Take(most).Select(number => Foretell(held, cases[number], means)).OfType<Foretold>()];
        if (foretold.Count == 0) return null;
        var samples = Bootstrap.OfPeople(foretold, one => one.Person, random);
        return new(foretold.Count, foretold.Select(one => one.Person).Distinct().Count(), foretold.Average(one => one.IsGood ? 1.0 : 0),
            Bootstrap.Of(foretold, samples, weeks => RocCurve.Area([.. weeks.Select(week => (week.Odds, week.IsGood))])),
            Bootstrap.Of(foretold, samples, Error), Bootstrap.Of(foretold, samples, Usual), Bootstrap.Of(foretold, samples, weeks => Usual(weeks) - Error(weeks)));

        static double Error(IReadOnlyList<Foretold> weeks) => weeks.Average(week => Math.Abs(week.PainChange - week.Pain));
        static double Usual(IReadOnlyList<Foretold> weeks) => weeks.Average(week => Math.Abs(week.UsualPainChange - week.Pain));
    }

    private static Foretold? Foretell(CaseBase held, Case week, MeanOfOthers means)
    {
        var near = Retrieval.Nearest(held, new(held, week.Situation), Adviser.Neighbours, week.Person).Where(one => held.IsGood(one.Number) is not null && held.PainChange(one.Number) is not null).ToList();
        double weight = near.Sum(one => one.Similarity);
        if (weight == 0) return null;
        return new(week.Person, week.IsGood!.Value, week.Outcome.PainChange!.Value, near.Sum(one => held.IsGood(one.Number) == true ? one.Similarity : 0) / weight,
            near.Sum(one => one.Similarity * held.PainChange(one.Number)!.Value) / weight, means.Without(week.Person));
    }

    private sealed record Foretold(int Person, bool IsGood, double Pain, double Odds, double PainChange, double UsualPainChange);

    private sealed class MeanOfOthers(IEnumerable<Case> cases)
    {
        private readonly Dictionary<int, (int Weeks, double Sum)> byPerson =
            cases.GroupBy(week => week.Person).ToDictionary(weeks => weeks.Key, weeks => (weeks.Count(), weeks.Sum(week => week.Outcome.PainChange!.Value)));

        public double Without(int person)
        {
            var (own, all) = (byPerson[person], (Weeks: byPerson.Values.Sum(one => one.Weeks), Sum: byPerson.Values.Sum(one => one.Sum)));
            return all.Weeks == own.Weeks ? 0 : (all.Sum - own.Sum) / (all.Weeks - own.Weeks);
        }
    }
}
