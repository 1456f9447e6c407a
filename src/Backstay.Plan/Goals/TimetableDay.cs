using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Goals;

/// <summary>A day of the coming week. Pure.</summary>
/// <param name="Plans">In the order of their hours.</param>
/// <param name="Exercises">Ids of what may be done at any time; what a plan holds already is left out.</param>
internal sealed record TimetableDay(DateOnly Day, IReadOnlyList<ActionPlan> Plans, IReadOnlyList<string> Exercises)
{
    public const int Length = 7;

    /// <param name="exercises">Ids for each day that holds some.</param>
    /// <returns>Seven days from this one on.</returns>
    public static IReadOnlyList<TimetableDay> From(DateOnly today, IReadOnlyList<ActionPlan> plans, IReadOnlyList<DayChoice> exercises) =>
    [
        .. from day in Enumerable.Range(0, Length).Select(today.AddDays)
           let planned = plans.Where(plan => plan.Moment.IsOn(day)).OrderBy(plan => plan.Moment.Hour).ToList()
           select new TimetableDay(day, planned, [.. exercises.Where(one => one.Day == day).SelectMany(one => one.Items).Where(id => planned.All(plan => plan.ItemId != id))]),
    ];
}
