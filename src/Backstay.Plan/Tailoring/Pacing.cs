using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>
/// Step 5: how much. Little and often: up one level after three done days of the last seven, never after one good day; down at once in a
/// flare-up; afterwards back in steps (days 1 to 3 the smallest, 4 to 7 half way, then as before).
/// </summary>
internal static class Pacing
{
    /// <summary>So many days after a flare-up are small on purpose.</summary>
    public const int SmallDays = 7;

    private const int DoneDaysForAStep = 3, SmallestDays = 3;

    public static (int Level, Reason? Reason) Level(ContentItem item, Situation s)
    {
        if (item.Teaches) return (0, null);
        var usual = Usual(item, s, out var reason);
        if (s.InFlareUp || s.PainToday >= 8) return (0, new(ReasonKind.GentleNow));
        return s.DayOfWayBack switch
        {
            <= SmallestDays => (0, new(ReasonKind.WayBack)),
            <= SmallDays => (usual / 2, new(ReasonKind.WayBack)),
            _ => (usual, reason),
        };
    }

    private static int Usual(ContentItem item, Situation s, out Reason? reason)
    {
        reason = null;
        // Levels during a flare-up and on the way back say nothing of what is usual.
        var planned = s.Past.Where(past => past.ItemId == item.Id && !IsSmallOnPurpose(past.Day, s)).OrderBy(past => past.Day).ToList();
        if (planned.Count == 0) return 0;
        var level = Math.Min(Reached(planned, s), item.Levels.Count - 1);
        var recent = s.Today.AddDays(-7);
        if (s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.TooHard && word.Day >= recent))
        {
            reason = new(ReasonKind.StepDown);
            return level;
        }
        var done = planned.Count(past => past.Day >= recent && past.Done && past.Level == level);
        if (done >= DoneDaysForAStep && !PainIsRising(s) && s.Fit != "too-much" && level + 1 < item.Levels.Count)
        {
            reason = new(ReasonKind.WentWell, done.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return level + 1;
        }
        return level;
    }

    /// <summary>
    /// The level that they were at last. A day's smaller dose, as the tiny thing of that day or on a day of strong pain, takes nothing away; only
    /// their own word that it was too hard does.
    /// </summary>
    private static int Reached(IReadOnlyList<PastItem> planned, Situation s) => planned.Aggregate(0, (level, past) =>
        past.Level >= level || s.Words.Any(word => word.ItemId == past.ItemId && word.Kind == WordKind.TooHard && word.Day == past.Day) ? past.Level : level);

    private static bool IsSmallOnPurpose(DateOnly day, Situation s) => s.Flare is { } flare && day >= flare.From && (flare.To is null || day <= flare.To.Value.AddDays(SmallDays));

    // The last three told days against the three before: one point or more.
    private static bool PainIsRising(Situation s)
    {
        var told = s.Diary.Where(day => day.Pain is not null).Select(day => day.Pain!.Value).ToList();
        return told.Count >= 6 && told.TakeLast(3).Average() >= told.SkipLast(3).TakeLast(3).Average() + 1;
    }
}
