using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Step 3: rules that an editor writes as metadata of an item. Each that holds adds to the fit and is a reason to show.</summary>
internal static class Rules
{
    private const int PoorNight = 2;
    private const int LowDay = 2;

    /// <returns>Null when a condition of the item does not hold; else the fit, larger is better, and the reasons.</returns>
    public static (double Fit, IReadOnlyList<Reason> Reasons)? Fit(ContentItem item, Situation s)
    {
        var to = item.AppliesTo;
        if (to.Pain is { } pain && (s.Pain < pain.Least || s.Pain > pain.Most)) return null;
        if (to.Stage.Count > 0 && !to.Stage.Contains(s.Stage)) return null;
        // What was told and does not fit rules it out; what was not told leaves it open.
        if (to.Worry is { } range && (s.Profile.Worry < range.Least || s.Profile.Worry > range.Most)) return null;
        if (to.Work.Count > 0 && s.Profile.Work is not null && !WorksAs(to, s)) return null;
        var reasons = new List<Reason>();
        if (to.Limits.FirstOrDefault(s.Profile.Limits.Contains) is { } limit) reasons.Add(new(ReasonKind.Limit, limit));
        if (to.Worry is { Least: > 0 } && s.Profile.Worry is not null) reasons.Add(new(ReasonKind.Worry));
        if (to.PoorSleep && HasPoorNights(s)) reasons.Add(new(ReasonKind.Sleep));
        if (to.LowMood && HasLowDays(s)) reasons.Add(new(ReasonKind.Mood));
        if (WorksAs(to, s)) reasons.Add(new(ReasonKind.Work));
        if (to.Pain is not null) reasons.Add(new(ReasonKind.Pain));
        if (to.Stage.Count > 0) reasons.Add(new(ReasonKind.Stage));
        return (5 - item.Priority + 2 * reasons.Count, reasons);
    }

    /// <summary>All conditions at once, for what is said outright: what was not answered does not hold.</summary>
    public static bool Hold(AppliesTo to, Situation s) =>
        (to.Pain is not { } pain || (s.Pain >= pain.Least && s.Pain <= pain.Most))
        && (to.Stage.Count == 0 || to.Stage.Contains(s.Stage))
        && (to.Limits.Count == 0 || to.Limits.Any(s.Profile.Limits.Contains))
        && (to.Worry is not { } worry || (s.Profile.Worry >= worry.Least && s.Profile.Worry <= worry.Most))
        && (!to.PoorSleep || HasPoorNights(s))
        && (!to.LowMood || HasLowDays(s))
        && (to.Work.Count == 0 || WorksAs(to, s));

    private static bool HasPoorNights(Situation s) => Low(s, day => day.Sleep, PoorNight);

    private static bool HasLowDays(Situation s) => Low(s, day => day.Mood, LowDay);

    private static bool WorksAs(AppliesTo to, Situation s) => to.Work.Any(state => state.ToString().Equals(s.Profile.Work, StringComparison.OrdinalIgnoreCase));

    // Two such days of the last five: one bad night is not yet a pattern.
    private static bool Low(Situation s, Func<CheckIns.Diary.DiaryDay, int?> of, int most) =>
        s.Diary.Count(day => day.Day > s.Today.AddDays(-5) && of(day) <= most) >= 2;
}
