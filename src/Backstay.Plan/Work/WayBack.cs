namespace Backstay.Plan.Work;

/// <summary>The order of the way back (de Jong et al., BMC Med Inform Decis Mak 2009;9:46, Table 1, after the Dutch guideline for occupational physicians).</summary>
internal enum WayBackStep { Day, Problems, Solutions, Work }

/// <summary>All that somebody has put down of their way back to work.</summary>
internal sealed record WayBack(
    bool HasDay, IReadOnlyList<WorkProblem> Problems, IReadOnlyList<WorkSolution> Solutions, IReadOnlyList<Agreed> Agreements, ReturnPlan? Plan, IReadOnlyList<HardWeek> HardWeeks)
{
    public IReadOnlyList<WorkProblem> Open => [.. Problems.Where(problem => problem.SolvedOn is null)];

    public IReadOnlyList<Agreed> Holding => [.. Agreements.Where(agreed => agreed.EndedOn is null)];

    public bool IsEmpty => Problems.Count + Agreements.Count == 0 && Plan is null;

    public IReadOnlyList<GradedWeek> Weeks => Plan is null ? [] : GradedReturn.Weeks(Plan.Steps, HardWeeks.ToDictionary(week => week.From, week => week.Change));

    public IReadOnlyList<WorkSolution> Of(WorkProblem problem) => [.. Solutions.Where(solution => solution.ProblemId == problem.Id)];

    public bool IsDone(WayBackStep step) => step switch
    {
        WayBackStep.Day => HasDay,
        WayBackStep.Problems => Problems.Count > 0,
        WayBackStep.Solutions => Problems.Count > 0 && Open.All(problem => Of(problem).Count > 0),
        _ => Plan is not null,
    };

    /// <returns>Where somebody is: the first step that is not done; null when all are, and it goes on.</returns>
    public WayBackStep? Now => Enum.GetValues<WayBackStep>().Where(step => !IsDone(step)).Select(step => (WayBackStep?)step).FirstOrDefault();

    /// <returns>The week that a day lies in; null before the first one, and the last for ever after.</returns>
    public GradedWeek? WeekOf(DateOnly day) => Weeks.LastOrDefault(week => week.From <= day);

    /// <returns>Whether all hours are reached.</returns>
    public bool IsBack(DateOnly day) => Plan is { } plan && WeekOf(day) is { } week && week.Level == plan.StepCount && week == Weeks[^1];
}
