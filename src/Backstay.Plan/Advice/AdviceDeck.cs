using Backstay.CheckIns.Scoring;

namespace Backstay.Plan.Advice;

/// <summary>
/// Which advice comes on which day. Pure. What fits somebody is dealt out over as many days as it takes, at most a quarter of an hour a day
/// (de Jong et al., BMC Med Inform Decis Mak 2009;9:46), and begins again only when all of it has been there.
/// </summary>
internal static class AdviceDeck
{
    public const int MostMinutes = 15;

    /// <summary>Nothing comes twice within a week, as long as there are that many pieces.</summary>
    public const int FewestDays = 7;

    /// <param name="told">Oldest first.</param>
    /// <returns>All that fits the answers, first things first.</returns>
    public static IReadOnlyList<AdviceRule> Fitting(IEnumerable<RuleSet> sets, IReadOnlyList<ToldAnswer> told)
    {
        var answers = new ToldAnswers(told);
        return [.. sets.SelectMany(set => set.Rules).Where(rule => rule.Holds(answers)).OrderBy(rule => rule.Priority).ThenBy(rule => rule.Area).ThenBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>The advice of a day. New answers begin a new round, with what matters most.</summary>
    /// <param name="fitting">First things first.</param>
    /// <param name="since">Day of the newest answers.</param>
    /// <returns>In the order of a page; empty for somebody whom none of it fits.</returns>
    public static IReadOnlyList<AdviceRule> Of(IReadOnlyList<AdviceRule> fitting, DateOnly since, DateOnly day)
    {
        var days = Deal(fitting);
        return days.Count == 0 ? [] : [.. days[Math.Max(0, day.DayNumber - since.DayNumber) % days.Count].OrderBy(rule => rule.Area).ThenBy(rule => rule.Priority)];
    }

    /// <param name="fitting">First things first.</param>
    /// <returns>Days that hold each piece once: areas apart, and about as many minutes on each.</returns>
    public static IReadOnlyList<IReadOnlyList<AdviceRule>> Deal(IReadOnlyList<AdviceRule> fitting)
    {
        var days = Enumerable.Range(0, Math.Min(FewestDays, fitting.Count)).Select(_ => new List<AdviceRule>()).ToList();
        foreach (var rule in fitting)
        {
            var room = days.Where(day => Minutes(day) + rule.Minutes <= MostMinutes).OrderBy(day => day.Any(one => one.Area == rule.Area)).ThenBy(Minutes).FirstOrDefault();
            if (room is null) days.Add(room = []);
            room.Add(rule);
        }
        return days;
    }

    public static int Minutes(IEnumerable<AdviceRule> rules) => rules.Sum(rule => rule.Minutes);
}
