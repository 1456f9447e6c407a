namespace Backstay.Plan.Goals;

/// <summary>What to do about a plan after its moment.</summary>
internal enum NextStep { Keep, Smaller, OtherMoment, ObstaclePlan }

/// <summary>When a plan is asked about, and what is offered then. Pure.</summary>
internal static class FollowUpRules
{
    /// <summary>A moment that was not told about is asked for on its day and two more, then it rests.</summary>
    public const int DaysAskedFor = 3;

    /// <param name="since">When the plan came to be as it is, on the person's clock.</param>
    /// <param name="now">On the person's clock.</param>
    /// <param name="told">Days that were told about.</param>
    /// <returns>The day to ask about: the newest moment that is over, where nothing was told of it; null for none.</returns>
    public static DateOnly? Due(Moment moment, DateTime since, DateTime now, IReadOnlyCollection<DateOnly> told)
    {
        var today = DateOnly.FromDateTime(now);
        var newest = Enumerable.Range(0, DaysAskedFor).Select(ago => today.AddDays(-ago)).Where(moment.IsOn)
            .Select(day => (DateOnly?)day).FirstOrDefault(day => moment.AskedFrom(day!.Value) is var asked && asked <= now && Begins(moment, day.Value) > since);
        return newest is { } due && !told.Contains(due) ? due : null;
    }

    /// <summary>What is offered first. The other three are offered as well.</summary>
    /// <param name="newestFirst">What was told of this plan.</param>
    public static NextStep First(IReadOnlyList<(Outcome Outcome, Obstacle? Obstacle)> newestFirst) => newestFirst switch
    {
        [(Outcome.Did, _), ..] => NextStep.Keep,
        [(_, Obstacle.Pain or Obstacle.Tired or Obstacle.Mood), ..] => NextStep.Smaller,
        [(_, Obstacle.NoTime or Obstacle.Forgot), ..] => NextStep.OtherMoment,
        [(_, Obstacle.Weather or Obstacle.Alone or Obstacle.Other), ..] => NextStep.ObstaclePlan,
        [(_, null), (not Outcome.Did, _), ..] => NextStep.Smaller,
        _ => NextStep.Keep,
    };

    // What hangs on a meal has no hour of its own: it is still ahead as long as it is not asked about.
    private static DateTime Begins(Moment moment, DateOnly day) => moment.At is { } at ? day.ToDateTime(at) : moment.AskedFrom(day);
}
