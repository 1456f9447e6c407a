namespace Backstay.Content.Gym.Sessions;

/// <summary>What is done of one exercise in a session, with its time.</summary>
/// <param name="Seconds">Of one set, and of one side where sides come one after the other.</param>
/// <param name="Rest">Seconds of rest after it.</param>
public sealed record Stint(ContentItem Exercise, Dose Dose, int Seconds, int Rest)
{
    private const int SecondsAMinute = 60;

    /// <summary>Repetitions of one set; null for what is held or goes on.</summary>
    public int? Repetitions => Dose.Repetitions;

    public int Sides => Exercise.Sides == Content.Sides.Each ? 2 : 1;

    /// <summary>Seconds of work in all, without changes and rests.</summary>
    public int Work => Seconds * Sides * Dose.Sets;

    /// <param name="level">Index into the exercise's levels.</param>
    /// <param name="seconds">For exercises counted in minutes alone; null for the minutes of the level.</param>
    public static Stint Of(ContentItem exercise, int level, int? seconds, int rest)
    {
        var dose = exercise.Levels[level];
        return new(exercise, dose, dose switch
        {
            { Repetitions: { } times } => times * exercise.Pace!.Value,
            { Seconds: { } held } => held,
            _ => seconds ?? dose.Minutes * SecondsAMinute,
        }, rest);
    }

    /// <summary>Another exercise in its place, for about as long and never for longer than its hardest level.</summary>
    public Stint With(ContentItem other) =>
        Enumerable.Range(0, other.Levels.Count).Select(level => Of(other, level, IsTimed(other.Levels[level]) ? Work : null, Rest)).MinBy(stint => Math.Abs(stint.Work - Work))!;

    /// <summary>The same at its smallest, for a hard day.</summary>
    public Stint Smallest() => Of(Exercise, 0, IsTimed(Dose) ? Math.Min(Seconds, Exercise.Levels[0].Minutes * SecondsAMinute) : null, Rest);

    /// <summary>Neither repetitions nor holds: it goes on for a time.</summary>
    internal static bool IsTimed(Dose dose) => dose is { Repetitions: null, Seconds: null };
}
