using Backstay.Kernel.Data;
using Backstay.Movement.Counted;

namespace Backstay.Movement.Suggestions;

/// <summary>What is stored of a person that a policy may know, as one round trip brings it.</summary>
/// <param name="Told">What they told by hand from a day on, oldest first.</param>
/// <param name="Suggested">All that was ever suggested to them.</param>
/// <param name="Drawn">What was drawn from a day on, oldest first.</param>
/// <param name="Sensed">What their devices told from a day on, by time.</param>
internal sealed record StoredPast(IReadOnlyList<Move> Told, IReadOnlyList<PastSuggestion> Suggested, IReadOnlyList<PastDraw> Drawn, IReadOnlyList<SensedMove> Sensed)
{
    private static readonly Question<IReadOnlyList<Move>> ToldLately = Question.All(
        """SELECT "Day", "Part", "Activity", "Minutes", "SuggestionId" FROM movement_moved WHERE "PersonId" = @person AND "Day" >= @from AND "Day" <= @day ORDER BY "Day", "Id" """,
        row => new Move(row.GetFieldValue<DateOnly>(0), row.Named<DayPart>(1), row.Named<Activity>(2), row.GetInt32(3), !row.IsDBNull(4)));

    private static readonly Question<IReadOnlyList<PastSuggestion>> SuggestedEver = Question.All(
        """SELECT "Id", "State", "Activity", "Minutes" FROM movement_suggestions WHERE "PersonId" = @person""",
        row => new PastSuggestion(row.GetGuid(0), row.Named<SuggestionState>(1), row.Named<Activity>(2), row.GetInt32(3)));

    private static readonly Question<IReadOnlyList<PastDraw>> DrawnLately = Question.All(
        $"""SELECT "SuggestionId", "Day", "Choice", "Probability" FROM {Decision.TableName} WHERE "PersonId" = @person AND "Day" >= @from AND "SuggestionId" IS NOT NULL ORDER BY "Id" """,
        row => new PastDraw(row.GetGuid(0), row.GetFieldValue<DateOnly>(1), row.GetString(2), row.GetDouble(3)));

    private static readonly Question<IReadOnlyList<SensedMove>> SensedLately = Question.All(
        $"""SELECT "Day", "Motion", "At", "Until" FROM {Stretch.TableName} WHERE "PersonId" = @person AND "Day" >= @from AND "Day" <= @day ORDER BY "At" """,
        row => new SensedMove(row.GetFieldValue<DateOnly>(0), row.Named<Motion>(1), row.Moment(2), row.Moment(3)));

    /// <summary>Asks with @person, @from and @day.</summary>
    public static readonly Question<StoredPast> Asked = Question.Together(ToldLately, SuggestedEver, DrawnLately, SensedLately).As(all => new StoredPast(all.Item1, all.Item2, all.Item3, all.Item4));
}

internal sealed record PastSuggestion(Guid Id, SuggestionState State, Activity Activity, int Minutes);

/// <param name="Choice">The arm, as a decision writes it.</param>
internal sealed record PastDraw(Guid Suggestion, DateOnly Day, string Choice, double Probability);

internal sealed record SensedMove(DateOnly Day, Motion Motion, DateTimeOffset At, DateTimeOffset Until)
{
    public double Minutes => (Until - At).TotalMinutes;
}
