using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Plan.Cases;

namespace Backstay.Plan.Tailoring;

/// <summary>From a situation to a day's plan. Pure: the same situation gives the same plan.</summary>
internal static class Tailor
{
    /// <summary>A flare-up's day: two things, four minutes in all.</summary>
    private const int FlareUpThings = 2, FlareUpMinutes = 4;

    /// <summary>Points off for what somebody who knows the basics has most likely heard: more than one reason is worth, less than two.</summary>
    private const double BasicsKnown = 3;

    public static Proposal Today(Situation s)
    {
        if (s.InLightContact || (!s.IsTailored && !s.InFlareUp)) return new([], ChangeOf(s, [], fewer: false));
        var small = s.InFlareUp || s.DayOfWayBack <= 3 || s.PainToday >= 8;
        var full = small ? FlareUpThings : s.Limits.AtMost;
        var atMost = !small && (s.Fit == "too-much" || HasHardDays(s)) ? Math.Max(1, full - 1) : full;
        var minutes = small ? Math.Min(FlareUpMinutes, s.Profile.Minutes) : s.Profile.Minutes;
        var knowsBasics = Word.KnowsBasics(s);
        var fitting = s.Items.Where(item => Safety.Allows(item, s) && Word.Allows(item, s)).Select(item => Candidate(item, s, knowsBasics)).OfType<Candidate>()
            .OrderByDescending(candidate => candidate.Fit).ThenBy(candidate => candidate.Item.Id, StringComparer.Ordinal).ToList();
        if (!small && s.Agreed.LastOrDefault(choice => choice.Day == s.Today) is { } agreed) return AsAgreed(agreed, fitting, s);
        var chosen = new List<ProposedItem>();
        AddTiny(fitting, chosen, s, minutes);
        if (WantsLesson(s, small)) AddLesson(fitting, chosen, s, minutes);
        foreach (var candidate in fitting.Where(c => c.Item.Kind == ItemKind.Exercise))
        {
            if (chosen.Count >= full) break;
            if (chosen.All(item => item.ItemId != candidate.Item.Id) && chosen.Sum(item => item.Minutes) + candidate.Minutes <= minutes) Add(candidate, chosen);
        }
        // Less is the same day with its last thing left out, and is told only where there was one to leave out.
        var things = chosen.Take(atMost).ToList();
        return new(things, ChangeOf(s, things, fewer: things.Count < Math.Min(chosen.Count, full)));
    }

    /// <summary>What the person agreed to, as far as it fits the day that came.</summary>
    private static Proposal AsAgreed(DayChoice agreed, IReadOnlyList<Candidate> fitting, Situation s)
    {
        var chosen = agreed.Items.Select(id => fitting.FirstOrDefault(candidate => candidate.Item.Id == id)).OfType<Candidate>()
            .Select(candidate => new ProposedItem(candidate.Item.Id, candidate.Level, candidate.Minutes, [new(ReasonKind.Agreed), .. candidate.Reasons])).ToList();
        if (chosen.Count < s.Limits.AtMost && WantsLesson(s, small: false)) AddLesson(fitting, chosen, s, s.Profile.Minutes);
        return new([.. chosen.Take(s.Limits.AtMost)], ChangeOf(s, chosen, fewer: false));
    }

    private static bool HasHardDays(Situation s) => HardDays.Of(s).Count >= HardDays.Enough;

    /// <summary>At least one thing takes under two minutes: a known exercise at its smallest, if the usual dose is longer.</summary>
    private static void AddTiny(IReadOnlyList<Candidate> fitting, List<ProposedItem> chosen, Situation s, int minutes)
    {
        if (s.Limits.UnderTwoMinutes == 0) return;
        var tiny = fitting.FirstOrDefault(c => c.Item.Kind == ItemKind.Exercise && c.Minutes < 2)
            ?? fitting.Where(c => c.Item.Kind == ItemKind.Exercise && c.Item.Levels[0].Minutes < 2).Select(Smallest).FirstOrDefault();
        if (tiny is not null && tiny.Minutes <= minutes) Add(tiny with { Reasons = [.. tiny.Reasons, new(ReasonKind.Tiny)] }, chosen);
    }

    private static Candidate Smallest(Candidate usual) => usual with
    {
        Level = 0, Minutes = usual.Item.Levels[0].Minutes, Reasons = [.. usual.Reasons.Where(reason => reason.Kind is not (ReasonKind.WentWell or ReasonKind.StepDown))],
    };

    // Every second day something to read or to hear, so that days differ; on a small day only what is about such days.
    private static bool WantsLesson(Situation s, bool small) => small || (s.Today.DayNumber - s.BeganOn.DayNumber) % 2 == 0;

    // An article opens at half a minute, whatever time there is; a talk takes the time that it takes. What was offered before and left unread
    // comes again only when nothing is new any more, and not as new.
    private static void AddLesson(IReadOnlyList<Candidate> fitting, List<ProposedItem> chosen, Situation s, int minutes) =>
        Add(fitting.Where(c => c.Item.Teaches && !s.Opened.Contains(c.Item.Id) && (c.Item.Kind == ItemKind.Article || chosen.Sum(item => item.Minutes) + c.Minutes <= minutes))
            .OrderBy(c => s.Offered.Contains(c.Item.Id)).FirstOrDefault(), chosen);

    private static Candidate? Candidate(ContentItem item, Situation s, bool knowsBasics)
    {
        if (Rules.Fit(item, s) is not { } rule) return null;
        var (level, dose) = Pacing.Level(item, s);
        var (reasons, advised) = (rule.Reasons.ToList(), s.Advice?.For(item.Id));
        if (advised is not null && s.Advice!.From == AdviceFrom.People) reasons.Insert(0, CaseWords.Reason(advised));
        if (Word.IsFavourite(item, s)) reasons.Insert(0, new(ReasonKind.Favourite));
        if (dose is not null) reasons.Insert(0, dose);
        if (knowsBasics && item.Teaches && item.Novelty != Novelty.Basic) reasons.Add(new(ReasonKind.GoesFurther));
        if (item.Teaches && !s.Offered.Contains(item.Id)) reasons.Add(new(ReasonKind.NewToYou));
        if (advised is not null && s.Advice!.From == AdviceFrom.Guidelines) reasons.Add(new(ReasonKind.Guidelines));
        if (reasons.Count == 0) reasons.Add(new(ReasonKind.Everyone));
        var fit = rule.Fit + (Word.IsFavourite(item, s) ? 4 : 0) + Variety.Of(item, s) + (advised?.Bonus ?? 0) - (knowsBasics && item.Novelty == Novelty.Basic ? BasicsKnown : 0);
        return new(item, level, item.Levels[level].Minutes, fit, reasons);
    }

    private static void Add(Candidate? candidate, List<ProposedItem> chosen)
    {
        if (candidate is not null) chosen.Add(new(candidate.Item.Id, candidate.Level, candidate.Minutes, candidate.Reasons));
    }

    private static ChangeKind ChangeOf(Situation s, IReadOnlyList<ProposedItem> chosen, bool fewer)
    {
        if (s.Danger == Tier.Emergency) return ChangeKind.Stopped;
        if (s.Danger == Tier.NextDay) return ChangeKind.ExercisesPaused;
        if (s.InLightContact) return ChangeKind.Walking;
        if (s.InFlareUp) return ChangeKind.FlareUpBegan;
        if (!s.IsTailored) return ChangeKind.None;
        if (s.DayOfWayBack is { } day) return day is 8 ? ChangeKind.BackToUsual : ChangeKind.WayBackStep;
        if (s.Past.Count == 0) return ChangeKind.First;
        if (fewer) return HasHardDays(s) ? ChangeKind.FewerHardDays : ChangeKind.FewerTooMuch;
        if (chosen.Any(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.WentWell))) return ChangeKind.StepUp;
        return chosen.Any(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.StepDown)) ? ChangeKind.StepDown : ChangeKind.None;
    }
}

/// <summary>An item that may be offered, with its dose, fit and reasons.</summary>
internal sealed record Candidate(ContentItem Item, int Level, int Minutes, double Fit, IReadOnlyList<Reason> Reasons);
