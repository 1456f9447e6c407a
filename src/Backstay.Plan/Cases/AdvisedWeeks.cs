namespace Backstay.Plan.Cases;

/// <param name="Weeks">For which both could advise.</param>
/// <param name="People">Area under the curve of the share of good weeks by how much of the advice of people alike was done.</param>
/// <param name="Guidelines">The same by the advice of prototypes.</param>
/// <param name="Gain">The first minus the second; worth something when all of its interval is above 0.</param>
internal sealed record AdviceComparison(int Weeks, int Persons, Interval People, Interval Guidelines, Interval Gain);

/// <summary>
/// Whether advice of people alike goes with good weeks more than that of prototypes: each week is scored by the bonus of what was done in it, with
/// the weeks of the same person left out. It compares; it cannot show that doing it was the cause.
/// </summary>
internal static class AdvisedWeeks
{
    /// <param name="most">So many weeks at most, drawn by chance.</param>
    /// <returns>Null when no week can be advised by both.</returns>
    public static AdviceComparison? Compare(IReadOnlyList<Case> cases, CaseBase typical, DateOnly today, Random random, int most = 2000)
    {
        var held = CaseBase.Of(cases, today);
        var told = cases.Where(one => one is { IsGood: not null, Done.Count: > 0 }).ToArray();
        random.Shuffle(told);
        List<Scored> scored = [.. told.Take(most).Select(week => Score(held, typical, week)).OfType<Scored>()];
        if (scored.Count == 0) return null;
        var samples = Bootstrap.OfPeople(scored, week => week.Person, random);
        return new(scored.Count, scored.Select(week => week.Person).Distinct().Count(),
            Bootstrap.Of(scored, samples, weeks => Area(weeks, week => week.People)), Bootstrap.Of(scored, samples, weeks => Area(weeks, week => week.Guidelines)),
            Bootstrap.Of(scored, samples, weeks => Area(weeks, week => week.People) - Area(weeks, week => week.Guidelines)));
    }

    private static double Area(IReadOnlyList<Scored> weeks, Func<Scored, double> score) => RocCurve.Area([.. weeks.Select(week => (score(week), week.IsGood))]);

    private static Scored? Score(CaseBase held, CaseBase typical, Case week) =>
        Adviser.OfPeople(week.Situation, held, week.Person) is { } people && Adviser.OfTypical(week.Situation, typical) is { } guidelines
            ? new(week.Person, week.IsGood!.Value, Mean(people, week), Mean(guidelines, week)) : null;

    private static double Mean(CaseAdvice advice, Case week) => week.Done.Average(done => advice.For(done.ItemId)?.Bonus ?? 0);

    private sealed record Scored(int Person, bool IsGood, double People, double Guidelines);
}
