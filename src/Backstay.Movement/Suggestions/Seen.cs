namespace Backstay.Movement.Suggestions;

/// <summary>All that a policy may know about a person.</summary>
/// <param name="Moves">What they told of the last three weeks, oldest first.</param>
/// <param name="Past">What was suggested to them before today, oldest first.</param>
/// <param name="LeftOut">Not to be suggested: refused, found to hurt, or not for a body like theirs.</param>
internal sealed record Seen(DateOnly Today, IReadOnlyList<Move> Moves, IReadOnlyList<PastChoice> Past, IReadOnlySet<Activity> LeftOut)
{
    private const int DaysOfPacing = 14, CapWithoutWord = 15, LeastCap = 5;
    private const double Growth = 1.1;

    /// <summary>
    /// The most minutes of one suggestion: a tenth over the median day of two weeks. One good day does not raise it. Those who told nothing get a quarter of an hour.
    /// </summary>
    public double Cap
    {
        get
        {
            var days = Moves.Where(move => move.Day >= Today.AddDays(-DaysOfPacing) && move.Day < Today).GroupBy(move => move.Day).Select(day => day.Sum(move => move.Minutes)).Order().ToList();
            return days.Count == 0 ? CapWithoutWord : Math.Max(LeastCap, Growth * days[days.Count / 2]);
        }
    }

    /// <returns>Those of the arms that may be suggested.</returns>
    public IEnumerable<Arm> Allowed(IEnumerable<Arm> arms)
    {
        var cap = Cap;
        return arms.Where(arm => !LeftOut.Contains(arm.Activity) && arm.Minutes <= Math.Min(cap, Doses.MostOf(arm.Activity)));
    }
}

/// <param name="Suggested">It followed a suggestion.</param>
internal sealed record Move(DateOnly Day, DayPart Part, Activity Activity, int Minutes, bool Suggested);

/// <param name="Probability">With which it was drawn.</param>
/// <param name="Minutes">Of it that were done.</param>
internal sealed record PastChoice(DateOnly Day, Arm Arm, double Probability, int Minutes);
