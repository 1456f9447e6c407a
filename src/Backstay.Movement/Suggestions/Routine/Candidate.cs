namespace Backstay.Movement.Suggestions.Routine;

/// <summary>Where an idea comes from.</summary>
internal enum CandidateKind { Repeat, Extend, BreakSitting, Exercise, Explore }

/// <summary>What a person did themselves that speaks for an idea, for the words of a page: "You walked from work to the library 7 times in 3 weeks".</summary>
/// <param name="Minutes">As it usually takes.</param>
/// <param name="Hour">When, as a rule, 0 to 23.</param>
internal sealed record Evidence(int Times, int Minutes, string? From = null, string? To = null, string? Place = null, IReadOnlyCollection<DayOfWeek>? Weekdays = null, int? Hour = null, DateOnly? Last = null);

/// <summary>Something that could be suggested today.</summary>
/// <param name="Key">The same for the same routine on any day, so that "not today", an order and what was learned stay with it. A longer form of a walk has the walk's key.</param>
/// <param name="Hour">At which it would be done; null for any time.</param>
/// <param name="Usual">Chance, 0 to 1, that it happens, from how often it did.</param>
internal sealed record Candidate(string Key, CandidateKind Kind, Activity Activity, int Minutes, int? Hour, bool Outdoors, double Usual, Evidence Evidence)
{
    private const int Least = 1;

    /// <summary>Always offered beside it: about half.</summary>
    public int Smaller => Math.Max(Least, Minutes / 2);

    /// <returns>No longer than this; null where so little is left that it would be nothing.</returns>
    public Candidate? Within(double minutes) => minutes >= Minutes ? this : minutes < Doses.All[0] ? null : this with { Minutes = (int)minutes };
}
