namespace Backstay.Plan.Prevention;

/// <summary>Seven days of the track: what was planned, and what was walked.</summary>
/// <param name="WasHard">The person said so.</param>
internal sealed record WalkingWeek(DateOnly From, int Step, WalkDose Dose, int Walks, int Minutes, bool WasHard)
{
    private const int Days = 7;

    /// <summary>A walk missed of four is still the plan; less than this share of its minutes is not.</summary>
    private const double KeptShare = .75;

    /// <summary>Going back begins so many steps lower at least, and one for each week that the track waited.</summary>
    private const int LeastBack = 2;

    public bool IsKept => !WasHard && Minutes >= KeptShare * Dose.Total;

    public int Left => Math.Max(0, Dose.Times - Walks);

    /// <summary>
    /// A kept week is followed by the next step. One that was missed or hard is repeated; the second in a row goes a step back, and then both
    /// are forgotten.
    /// </summary>
    /// <param name="until">The week of this day is the last one; later walks are of another stretch.</param>
    public static IReadOnlyList<WalkingWeek> Of(WalkingSchedule schedule, DateOnly beganOn, int firstStep, DateOnly until, IReadOnlyCollection<(DateOnly Day, int Minutes)> walks, IReadOnlySet<DateOnly> hard)
    {
        var weeks = new List<WalkingWeek>();
        var (step, slips) = (firstStep, 0);
        for (var from = beganOn; from <= until; from = from.AddDays(Days))
        {
            var walked = walks.Where(walk => walk.Day >= from && walk.Day < from.AddDays(Days) && walk.Day <= until).ToList();
            var week = new WalkingWeek(from, step, schedule.At(step), walked.Count, walked.Sum(walk => walk.Minutes), hard.Contains(from));
            weeks.Add(week);
            (step, slips) = week.IsKept ? (Math.Min(step + 1, schedule.Steps - 1), 0) : slips == 0 ? (step, 1) : (Math.Max(0, step - 1), 0);
        }
        return weeks;
    }

    /// <param name="days">For which the track waited.</param>
    public int StepAfterWaiting(int days) => Math.Max(0, Step - Math.Max(LeastBack, days / Days));
}
