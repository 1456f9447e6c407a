using Backstay.Plan.Progress;

namespace Backstay.Plan.Goals;

/// <summary>A goal with all that belongs to it.</summary>
/// <param name="Ratings">Oldest first; of several on one day the last.</param>
/// <param name="Plans">Those that go on.</param>
/// <param name="FollowUps">What was told of its plans of late, newest first.</param>
internal sealed record GoalSeen(Goal Goal, IReadOnlyList<Told> Ratings, IReadOnlyList<ActionPlan> Plans, IReadOnlyList<FollowUp> FollowUps)
{
    public string Path => $"/goals/{Goal.Id.Value}";
    public int? First => Ratings.Count == 0 ? null : (int)Ratings[0].Value;
    public int? Now => Ratings.Count == 0 ? null : (int)Ratings[^1].Value;

    public bool AsksAgain(DateOnly today) => Goal.IsOpen && Ratings.Count > 0 && GoalMeaning.AsksAgain(Ratings[^1].Day, today);

    /// <returns>Plans whose moment is over and of which nothing was told, with the day.</returns>
    public IEnumerable<(ActionPlan Plan, DateOnly Day)> Due(TimeZoneInfo zone, DateTimeOffset now) => Goal.IsOpen
        ? from plan in Plans
          let since = TimeZoneInfo.ConvertTime(plan.Since, zone).DateTime
          let told = FollowUps.Where(one => one.PlanId == plan.Id).Select(one => one.Day).ToList()
          let day = FollowUpRules.Due(plan.Moment, since, TimeZoneInfo.ConvertTime(now, zone).DateTime, told)
          where day is not null
          select (plan, day.Value)
        : [];
}
