using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Cases;

/// <summary>What one person told and did since they began. Past weeks are seen with the newest answers about the person, since those tell of years.</summary>
internal sealed record CaseHistory
{
    private const int DaysOfDiary = 28, DaysOfWeek = 7;

    public required DateOnly BeganOn { get; init; }
    public required PersonProfile Profile { get; init; }
    public required IReadOnlyList<DiaryDay> Diary { get; init; }
    public required IReadOnlyList<PastItem> Past { get; init; }
    public IReadOnlyList<OwnWord> Words { get; init; } = [];
    public IReadOnlyList<FlareSpan> Flares { get; init; } = [];
    public IReadOnlyList<LookBack> LookBacks { get; init; } = [];

    /// <param name="person">Running number.</param>
    /// <param name="today">A week that is not over on this day is left out.</param>
    /// <returns>Whole weeks from the first day on, in which something was planned and whose outcome was told.</returns>
    public IEnumerable<Case> Weeks(int person, IReadOnlyList<ContentItem> items, DateOnly today)
    {
        for (var day = BeganOn; day.AddDays(DaysOfWeek) <= today; day = day.AddDays(DaysOfWeek))
        {
            var (first, next) = (day, day.AddDays(DaysOfWeek));
            if (!Past.Any(item => item.Day >= first && item.Day < next)) continue;
            var week = Case.Of(person, On(first, items), On(next, items), MattersChange(first, next));
            if (week.IsGood is not null) yield return week;
        }
    }

    private Situation On(DateOnly day, IReadOnlyList<ContentItem> items) => new()
    {
        Today = day, BeganOn = BeganOn, Profile = Profile, Items = items, Words = [.. Words.Where(word => word.Day <= day)],
        Diary = [.. Diary.Where(told => told.Day >= day.AddDays(-DaysOfDiary) && told.Day <= day)],
        Past = [.. Past.Where(item => item.Day >= day.AddDays(-DaysOfDiary) && item.Day < day)],
        Flare = Flares.Where(flare => flare.From <= day).MaxBy(flare => flare.From) is { } flare ? flare with { To = flare.To < day ? flare.To : null } : null,
    };

    private double? MattersChange(DateOnly first, DateOnly next) => Able(first) is { } before && Able(next) is { } after ? after - before : null;

    // Of the look-back that closed the seven days before.
    private int? Able(DateOnly day) => LookBacks.LastOrDefault(look => look.Day > day.AddDays(-DaysOfWeek) && look.Day <= day && look.Able is not null)?.Able;
}
