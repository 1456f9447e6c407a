using System.Globalization;
using Backstay.Plan.Progress;

namespace Backstay.Plan.Goals;

/// <summary>Goals and plans in the words that a person reads.</summary>
internal static class GoalWords
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static IReadOnlyList<DayOfWeek> Days => Week;

    public static string Of(GoalSeen seen)
    {
        if (seen is not { First: { } first, Now: { } now }) return Words.GoalUnrated;
        if (seen.Ratings.Count == 1) return Format(Words.GoalFirst, now);
        return Format(GoalMeaning.OfOne(first, now) switch
        {
            Trend.ClearlyHigher => Words.GoalClearlyBetter,
            Trend.Higher => Words.GoalBetter,
            Trend.ClearlyLower => Words.GoalClearlyHarder,
            Trend.Lower => Words.GoalHarder,
            _ => Words.GoalSame,
        }, first, now);
    }

    /// <returns>Null where there is too little to compare.</returns>
    public static string? OfAll(IEnumerable<GoalSeen> open) => GoalMeaning.OfMean([.. open.Where(seen => seen.Ratings.Count > 1).Select(seen => seen.Now!.Value - seen.First!.Value)]) switch
    {
        null => null,
        Trend.ClearlyHigher => Words.GoalsClearlyBetter,
        Trend.ClearlyLower => Words.GoalsClearlyHarder,
        _ => Words.GoalsSame,
    };

    /// <returns>"If it is Tuesday after lunch, then: I walk to the park".</returns>
    public static string IfThen(ActionPlan plan) => Format(Words.IfThen, When(plan.Moment), plan.What);

    /// <returns>Null without a plan for the obstacle.</returns>
    public static string? Coping(ActionPlan plan) => plan is { Obstacle: { } obstacle, Instead: { } instead } ? Format(Words.IfThenObstacle, obstacle, instead) : null;

    /// <returns>Where and with whom; null where nothing was said.</returns>
    public static string? Around(ActionPlan plan) => string.Join(". ", new[]
    {
        plan.Place is { } place ? Format(Words.PlanAt, place) : null, plan.Company is { } company ? Format(Words.PlanWith, company) : null,
    }.OfType<string>()) is { Length: > 0 } around ? around : null;

    /// <returns>"Tuesday or Friday after lunch".</returns>
    public static string When(Moment moment) => $"{OnDays(moment.Days)} {At(moment)}";

    /// <returns>"after lunch", or "at 10:00".</returns>
    public static string At(Moment moment) => moment.At is { } at ? Format(Words.AtTime, at) : Of(moment.After ?? Anchor.Bed);

    public static string Of(Anchor anchor) => anchor switch
    {
        Anchor.GettingUp => Words.AfterGettingUp,
        Anchor.Breakfast => Words.AfterBreakfast,
        Anchor.Lunch => Words.AfterLunch,
        Anchor.Work => Words.AfterWork,
        Anchor.EveningMeal => Words.AfterEveningMeal,
        _ => Words.BeforeBed,
    };

    /// <returns>Null for a name that is none.</returns>
    public static Anchor? AnchorOf(string? name) => Enum.GetValues<Anchor>().Where(anchor => anchor.ToString() == name).Select(anchor => (Anchor?)anchor).FirstOrDefault();

    public static string Of(Outcome outcome) => outcome switch { Outcome.Did => Words.OutcomeDid, Outcome.Part => Words.OutcomePart, _ => Words.OutcomeNot };

    public static string Of(Obstacle obstacle) => obstacle switch
    {
        Obstacle.Pain => Words.ObstaclePain,
        Obstacle.Tired => Words.ObstacleTired,
        Obstacle.NoTime => Words.ObstacleNoTime,
        Obstacle.Forgot => Words.ObstacleForgot,
        Obstacle.Weather => Words.ObstacleWeather,
        Obstacle.Mood => Words.ObstacleMood,
        Obstacle.Alone => Words.ObstacleAlone,
        _ => Words.ObstacleOther,
    };

    private static string OnDays(IReadOnlyList<DayOfWeek> days)
    {
        if (days.Count == Week.Length) return Words.AnyDay;
        string[] names = [.. Week.Where(days.Contains).Select(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName)];
        return names.Length < 2 ? string.Concat(names) : Format(Words.ListOr, string.Join(", ", names[..^1]), names[^1]);
    }

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
