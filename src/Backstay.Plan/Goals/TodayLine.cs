using Backstay.Kernel.People;

namespace Backstay.Plan.Goals;

/// <summary>The one quiet line about goals beneath the day's things. Pure.</summary>
internal static class TodayLine
{
    /// <returns>What happened with a plan first, then a new rating after a week; null when nothing is due.</returns>
    public static (string Path, string Words)? Of(IReadOnlyList<GoalSeen> goals, CurrentPerson me, DateTimeOffset now)
    {
        foreach (var (plan, day) in goals.SelectMany(seen => seen.Due(me.Zone, now)).OrderByDescending(due => due.Day))
            return (FollowUpPath(plan, day), Words.TodayFollowUp);
        return goals.FirstOrDefault(seen => seen.AsksAgain(me.Today)) is { } old ? (old.Path, Words.TodayRateAgain) : null;
    }

    public static string FollowUpPath(ActionPlan plan, DateOnly day) => FormattableString.Invariant($"/goals/plans/{plan.Id.Value}/{day:O}");
}
