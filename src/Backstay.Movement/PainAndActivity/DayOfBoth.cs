namespace Backstay.Movement.PainAndActivity;

/// <summary>What is known of one day; null for what is not.</summary>
/// <param name="Minutes">Of movement.</param>
/// <param name="Pain">0 to 10.</param>
internal sealed record DayOfBoth(DateOnly Day, double? Minutes, double? Pain);

/// <summary>What somebody's own days say.</summary>
internal enum Direction { TooFewDays, NotSure, LessPain, MorePain }

/// <summary>What goes along with a day of more movement than usual. A tendency in one person's days, never a cause.</summary>
/// <param name="Probability">Of the likelier direction, 0 to 1, where no tendency at all was as likely as one before the days were seen.</param>
/// <param name="Days">That could be compared.</param>
/// <param name="Effect">Points of pain after a day with one usual difference (standard deviation) more movement; drawn towards none.</param>
/// <param name="Lowest">Of the range that holds the effect with 90 %.</param>
internal sealed record Tendency(Direction Direction, double Probability, int Days, double Effect, double Lowest, double Highest)
{
    /// <summary>Minutes of that difference.</summary>
    public double Scale { get; init; }

    public bool CanBeTold => Direction is Direction.LessPain or Direction.MorePain;
}

/// <summary>For the graph: one dot a day.</summary>
/// <param name="Minutes">Of the day before, or of the same day; the mean of several days where they are looked at together.</param>
internal readonly record struct Dot(DateOnly Day, double Minutes, double Pain);
