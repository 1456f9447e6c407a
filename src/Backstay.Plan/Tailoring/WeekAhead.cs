namespace Backstay.Plan.Tailoring;

internal sealed record ProposedDay(DateOnly Day, Proposal Proposal);

/// <summary>The next seven days, from tomorrow, as they would be if nothing new were told.</summary>
internal sealed record WeekAhead(IReadOnlyList<ProposedDay> Days, WeekChange Change)
{
    public const int Length = 7;

    /// <param name="today">What today's plan holds already.</param>
    public static WeekAhead Propose(Situation s, IReadOnlyList<PastItem> today)
    {
        var days = DaysOf(s, today);
        return new(days, WeekChange.Of(s, today, days));
    }

    public bool HoldsBecauseOfPeople(string itemId) =>
        Days.Any(day => day.Proposal.Items.Any(item => item.ItemId == itemId && item.Reasons.Any(reason => reason.Kind == ReasonKind.PeopleLikeYou)));

    public static IReadOnlyList<ProposedDay> DaysOf(Situation s, IReadOnlyList<PastItem> today)
    {
        var past = s.Past.Concat(today).ToList();
        var days = new List<ProposedDay>();
        foreach (var day in Enumerable.Range(1, Length).Select(s.Today.AddDays))
        {
            var proposal = Tailor.Today(s with { Today = day, Past = [.. past] });
            days.Add(new(day, proposal));
            past.AddRange(proposal.Items.Select(item => new PastItem(day, item.ItemId, item.Level, Done: false)));
        }
        return days;
    }
}
