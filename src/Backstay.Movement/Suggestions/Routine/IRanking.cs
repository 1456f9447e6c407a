namespace Backstay.Movement.Suggestions.Routine;

/// <summary>A way to choose a day's suggestions from somebody's own routine. Pure. It names places, so it is not for blinded studies, whose policies are <see cref="ISuggestionPolicy"/>.</summary>
internal interface IRanking
{
    /// <summary>Name and version as they stand in the log.</summary>
    string Name { get; }

    /// <param name="number">0 to under 1, see <see cref="Draw.Of"/>; it decides whether and what to explore.</param>
    /// <param name="most">Suggestions at most.</param>
    /// <returns>What to suggest, best first; together within the day's pacing.</returns>
    IReadOnlyList<Ranked> Rank(RoutineDay day, double number, int most);
}

/// <param name="Chance">0 to 1, that it gets done.</param>
/// <param name="Explored">It was drawn to find out, not because it is best.</param>
/// <param name="Probability">With which it was among the suggestions of this day.</param>
internal sealed record Ranked(Candidate Candidate, double Chance, bool Explored, double Probability)
{
    /// <summary>Minutes that can be expected of it.</summary>
    public double Worth => Chance * Candidate.Minutes;
}
