using Backstay.Kernel.Ids;

namespace Backstay.Movement.Suggestions;

/// <summary>By what a day's suggestions are chosen.</summary>
/// <param name="Trial">Programme and version, as in "mybehavior-cbp/1".</param>
/// <param name="Week">Of the programme, 1 for the first.</param>
/// <param name="Blinded">The person may not learn the phase.</param>
/// <param name="Available">False where nothing may be suggested today.</param>
/// <param name="LeftOut">Tells what does not suit the person's body; asked only where something is to be chosen.</param>
public sealed record Choosing(string Trial, int Week, Policy Phase, bool Blinded, bool Available, Func<Task<IReadOnlySet<Activity>>> LeftOut);

/// <summary>Has suggestions chosen and logged, for other rooms.</summary>
public sealed class Suggester
{
    private readonly SuggestionBook book;

    internal Suggester(SuggestionBook book) => this.book = book;

    /// <summary>How the export calls it that a suggestion was told as done.</summary>
    public static string DoneOutcome => SuggestionState.Done.ToString();

    /// <summary>The table of decisions, which says of each suggestion how it was chosen.</summary>
    public static string DecisionsTable => Decision.TableName;

    /// <summary>Chooses a day's suggestions if that was not done yet. Safe to call from a GET: they are keyed by person, day and part of the day.</summary>
    public async Task<Ideas> TodayAsync(PersonId person, DateOnly today, Choosing how, CancellationToken ct) =>
        new(await book.TodayAsync(person, today, how, ct), how.Blinded ? null : how.Phase);

    /// <summary>Draws again what was drawn once.</summary>
    /// <param name="arms">As they stand in a decision.</param>
    /// <param name="draw">The number that decided.</param>
    /// <returns>Such as "Walking-15"; null where there was nothing to draw from.</returns>
    public static string? DrawAgain(string arms, double draw) => Draw.From(Decision.Read(arms), draw)?.Arm.ToString();

    /// <returns>All decisions of a programme, oldest first, with what became of each.</returns>
    public IAsyncEnumerable<Decided> DecidedAsync(string programme) => book.DecidedAsync(programme);
}

/// <summary>A day's suggestions, for <see cref="SuggestionCards"/> to show.</summary>
public sealed class Ideas
{
    internal Ideas(IReadOnlyList<Suggestion> all, Policy? told) => (All, Told) = (all, told);

    internal IReadOnlyList<Suggestion> All { get; }

    /// <summary>How they were chosen; null for whoever may not know.</summary>
    internal Policy? Told { get; }
}

/// <summary>A decision as an analysis reads it.</summary>
/// <param name="Choice">Such as "Walking-15"; null where nothing was suggested.</param>
/// <param name="Arms">JSON: each arm with its probability.</param>
/// <param name="Outcome">What the person did with it; null where nothing was suggested.</param>
/// <param name="MinutesDone">0 where it was not followed.</param>
public sealed record Decided(
    PersonId PersonId, DateOnly Day, DayPart Part, int Turn, DateTimeOffset At, string Trial, int Week, Policy Phase, string Policy, bool Available, string Arms,
    double Probability, double Draw, string? Choice, string? Outcome, bool MadeSmaller, int MinutesDone);
