using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;

namespace Backstay.Plan.Week;

/// <summary>One day of the week that was: what was planned and done, and what changed on it.</summary>
/// <param name="Why">One sentence on the first day of a change; null while things stay as they were.</param>
internal sealed record PlannedDay(DateOnly Day, int Planned, int Done, string? Why)
{
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<PlannedDay> Newest(IEnumerable<PlanDay> days, IReadOnlyCollection<PlanItem> items)
    {
        var planned = new List<PlannedDay>();
        ChangeKind? before = null;
        foreach (var day in days.OrderBy(day => day.Day))
        {
            var things = items.Where(item => item.Day == day.Day).ToList();
            planned.Insert(0, new(day.Day, things.Count, things.Count(item => item.State == ItemState.Done), day.Change == before ? null : ReasonWords.Of(day.Change)));
            before = day.Change;
        }
        return planned;
    }
}
