using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Why the coming week differs from the last one.</summary>
internal enum WeekChangeKind { First, FlareUp, WayBack, HardDays, TooMuch, StepUp, Steady }

/// <param name="Before">Exercises planned in the last seven days.</param>
/// <param name="After">Exercises proposed for the coming seven.</param>
internal sealed record WeekChange(WeekChangeKind Kind, int Before, int After, IReadOnlyList<DateOnly> HardDays);

internal sealed record ProposedDay(DateOnly Day, Proposal Proposal);

/// <summary>The next seven days, from tomorrow, as they would be if nothing new were told.</summary>
internal sealed record WeekAhead(IReadOnlyList<ProposedDay> Days, WeekChange Change)
{
    public const int Length = 7;

    /// <param name="today">What today's plan holds already.</param>
    public static WeekAhead Propose(Situation s, IReadOnlyList<PastItem> today)
    {
        var before = s.Past.Concat(today).ToList();
        var past = before.ToList();
        var days = new List<ProposedDay>();
        foreach (var day in Enumerable.Range(1, Length).Select(s.Today.AddDays))
        {
            var proposal = Tailor.Today(s with { Today = day, Past = [.. past] });
            days.Add(new(day, proposal));
            past.AddRange(proposal.Items.Select(item => new PastItem(day, item.ItemId, item.Level, Done: false)));
        }
        var exercises = s.Items.Where(item => item.Kind == ItemKind.Exercise).Select(item => item.Id).ToHashSet();
        var planned = before.Count(item => item.Day > s.Today.AddDays(-Length) && exercises.Contains(item.ItemId));
        var proposed = days.Sum(day => day.Proposal.Items.Count(item => exercises.Contains(item.ItemId)));
        return new(days, new(KindOf(s, days, planned, proposed), planned, proposed, HardDays.Of(s)));
    }

    private static WeekChangeKind KindOf(Situation s, IReadOnlyList<ProposedDay> days, int before, int after)
    {
        if (s.InFlareUp) return WeekChangeKind.FlareUp;
        if (s.DayOfWayBack is not null) return WeekChangeKind.WayBack;
        if (s.Past.Select(item => item.Day).Distinct().Count() < 4) return WeekChangeKind.First;
        if (after < before && HardDays.Of(s).Count >= HardDays.Enough) return WeekChangeKind.HardDays;
        if (after < before && s.Fit == "too-much") return WeekChangeKind.TooMuch;
        return days.Any(day => day.Proposal.Items.Any(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.WentWell))) ? WeekChangeKind.StepUp : WeekChangeKind.Steady;
    }
}
