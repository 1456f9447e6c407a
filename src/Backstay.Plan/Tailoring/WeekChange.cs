using Backstay.CheckIns.DangerSigns;
using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Why the coming week is as it is.</summary>
internal enum WeekChangeKind { Stopped, Paused, Walking, FlareUp, WayBack, First, Agreed, HardDays, TooMuch, LeftOut, LeftOutHurt, Usual, StepDown, StepUp, PeopleLikeYou, Fuller, Steady }

/// <summary>The one reason that is told. Where several hold, what makes the week smaller goes before what makes it larger.</summary>
/// <param name="Otherwise">Exercises that the coming seven days would hold but for the reason.</param>
/// <param name="After">Exercises that they hold.</param>
/// <param name="Item">What was left out or comes new; null for other kinds.</param>
internal sealed record WeekChange(WeekChangeKind Kind, int Otherwise, int After, IReadOnlyList<DateOnly> HardDays, ContentItem? Item = null)
{
    private const int FewestDaysBefore = 4;

    /// <summary>Exercises a day; less than this more is not noticed.</summary>
    private const double ClearlyMore = .5;

    public static WeekChange Of(Situation s, IReadOnlyList<PastItem> today, IReadOnlyList<ProposedDay> days)
    {
        var after = Count(s, days);
        // A reason is told only if the week would be another one without it.
        int Without(Situation other) => Count(s, WeekAhead.DaysOf(other, today));
        if (Known(s, days) is { } kind) return new(kind, after, after, []);
        var hard = Tailoring.HardDays.Of(s);
        if (hard.Count >= Tailoring.HardDays.Enough && Without(Tailoring.HardDays.Without(s)) is var calm && calm > after) return new(WeekChangeKind.HardDays, calm, after, hard);
        if (s.Fit == "too-much" && Without(s with { Fit = null }) is var fuller && fuller > after) return new(WeekChangeKind.TooMuch, fuller, after, []);
        if (LeftOut(s, today) is { } word) return new(word.Kind == WordKind.Refused ? WeekChangeKind.LeftOut : WeekChangeKind.LeftOutHurt, after, after, [], s.Items.First(item => item.Id == word.ItemId));
        if (WasSmall(s)) return new(WeekChangeKind.Usual, after, after, []);
        if (Says(days, ReasonKind.StepDown) || WasTooHard(s, days)) return new(WeekChangeKind.StepDown, after, after, []);
        if (Says(days, ReasonKind.WentWell)) return new(WeekChangeKind.StepUp, after, after, []);
        if (NewFromPeople(s, today, days) is { } item) return new(WeekChangeKind.PeopleLikeYou, after, after, [], item);
        return new(IsFuller(s, today, days) ? WeekChangeKind.Fuller : WeekChangeKind.Steady, after, after, []);
    }

    // What the situation itself says, whatever would be otherwise.
    private static WeekChangeKind? Known(Situation s, IReadOnlyList<ProposedDay> days) =>
        s.Danger == Tier.Emergency ? WeekChangeKind.Stopped
        : s.Danger == Tier.NextDay ? WeekChangeKind.Paused
        : s.InLightContact ? WeekChangeKind.Walking
        : s.InFlareUp ? WeekChangeKind.FlareUp
        : (s with { Today = days[0].Day }).DayOfWayBack <= Pacing.SmallDays ? WeekChangeKind.WayBack
        : days.All(day => s.Agreed.Any(choice => choice.Day == day.Day)) ? WeekChangeKind.Agreed
        : s.Past.Select(item => item.Day).Distinct().Count() < FewestDaysBefore ? WeekChangeKind.First : null;

    /// <returns>The newest word of the last week that took out an exercise which would come again without it.</returns>
    private static OwnWord? LeftOut(Situation s, IReadOnlyList<PastItem> today) => s.Words
        .Where(word => word.Kind is WordKind.Refused or WordKind.MadeItWorse && word.Day > s.Today.AddDays(-WeekAhead.Length) && IsExercise(s, word.ItemId) && s.Past.Any(item => item.ItemId == word.ItemId))
        .OrderByDescending(word => word.Day).FirstOrDefault(word => Holds(WeekAhead.DaysOf(s with { Words = [.. s.Words.Where(other => other != word)] }, today), word.ItemId));

    // A thing that comes late in the week does not say so by itself any more, and is smaller still.
    private static bool WasTooHard(Situation s, IReadOnlyList<ProposedDay> days) =>
        s.Words.Any(word => word.Kind == WordKind.TooHard && word.Day > s.Today.AddDays(-WeekAhead.Length) && IsExercise(s, word.ItemId) && Holds(days, word.ItemId));

    // Days on the way back were small; those to come are not.
    private static bool WasSmall(Situation s) => s.Flare?.To is { } ended && ended < s.Today && ended.AddDays(Pacing.SmallDays) > s.Today.AddDays(-WeekAhead.Length);

    private static ContentItem? NewFromPeople(Situation s, IReadOnlyList<PastItem> today, IReadOnlyList<ProposedDay> days)
    {
        if (!Says(days, ReasonKind.PeopleLikeYou)) return null;
        var others = WeekAhead.DaysOf(s with { Advice = null }, today);
        var before = s.Past.Concat(today).Where(item => item.Day > s.Today.AddDays(-WeekAhead.Length)).Select(item => item.ItemId).ToHashSet();
        return days.SelectMany(day => day.Proposal.Items).Where(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.PeopleLikeYou))
            .Where(item => IsExercise(s, item.ItemId) && !before.Contains(item.ItemId) && !Holds(others, item.ItemId)).Select(item => s.Items.First(one => one.Id == item.ItemId)).FirstOrDefault();
    }

    // What made the last week smaller is over. Days on which nobody came say nothing.
    private static bool IsFuller(Situation s, IReadOnlyList<PastItem> today, IReadOnlyList<ProposedDay> days)
    {
        var last = s.Past.Concat(today).Where(item => item.Day > s.Today.AddDays(-WeekAhead.Length)).ToLookup(item => item.Day, item => IsExercise(s, item.ItemId));
        return last.Count > 0 && Count(s, days) / (double)days.Count >= last.Average(day => day.Count(isExercise => isExercise)) + ClearlyMore;
    }

    private static bool Holds(IReadOnlyList<ProposedDay> days, string id) => days.Any(day => day.Proposal.Items.Any(item => item.ItemId == id));

    private static bool Says(IReadOnlyList<ProposedDay> days, ReasonKind kind) => days.Any(day => day.Proposal.Items.Any(item => item.Reasons.Any(reason => reason.Kind == kind)));

    private static bool IsExercise(Situation s, string id) => s.Items.Any(item => item.Id == id && item.Kind == ItemKind.Exercise);

    private static int Count(Situation s, IReadOnlyList<ProposedDay> days) => days.Sum(day => day.Proposal.Items.Count(item => IsExercise(s, item.ItemId)));
}
