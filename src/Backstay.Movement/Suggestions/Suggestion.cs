using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Suggestions;

internal readonly record struct SuggestionId(Guid Value) : ITypedId<SuggestionId>
{
    public static SuggestionId From(Guid value) => new(value);
}

internal enum SuggestionState { Open, Done, Another, Refused, MadeItWorse }

/// <summary>What was suggested to somebody, and what became of it. Nothing of how it was chosen.</summary>
internal sealed class Suggestion : IBelongToPerson
{
    private static readonly Question<IReadOnlyList<Suggestion>> Standing = Question.All(
        """
        SELECT "Id", "PersonId", "Day", "Part", "Turn", "Activity", "Minutes", "MadeSmaller", "State" FROM movement_suggestions
        WHERE "PersonId" = @person AND "Day" = @day AND "State" IN ('Open', 'Done')
        """,
        row => new Suggestion
        {
            Id = new(row.GetGuid(0)), PersonId = new(row.GetGuid(1)), Day = row.GetFieldValue<DateOnly>(2), Part = row.Named<DayPart>(3), Turn = row.GetInt32(4), Activity = row.Named<Activity>(5),
            Minutes = row.GetInt32(6), MadeSmaller = row.GetBoolean(7), State = row.Named<SuggestionState>(8),
        });

    private static readonly Question<bool> Decided = new(
        $"""SELECT 1 FROM {Decision.TableName} WHERE "PersonId" = @person AND "Day" = @day LIMIT 1""", reader => reader.Read());

    /// <summary>Asks with @person and @day: what stands of that day, and whether anything was decided for it.</summary>
    public static readonly Question<(IReadOnlyList<Suggestion>, bool)> OfDay = Question.Together(Standing, Decided);

    public required SuggestionId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required DayPart Part { get; init; }

    /// <summary>0 for the first of its part; one more each time that another was wanted.</summary>
    public required int Turn { get; init; }

    public required Activity Activity { get; init; }

    /// <summary>As they are now: a person may make it smaller.</summary>
    public required int Minutes { get; set; }

    public bool MadeSmaller { get; private set; }
    public SuggestionState State { get; set; }

    public bool CanBeSmaller => Doses.Smaller(Minutes) < Minutes;

    public void MakeSmaller()
    {
        if (State == SuggestionState.Open && CanBeSmaller) (Minutes, MadeSmaller) = (Doses.Smaller(Minutes), true);
    }

    private sealed class Table : IEntityTypeConfiguration<Suggestion>
    {
        public void Configure(EntityTypeBuilder<Suggestion> builder)
        {
            builder.ToTable("movement_suggestions");
            builder.HasIndex(one => new { one.PersonId, one.Day, one.Part, one.Turn }).IsUnique();
            // Of two presses at once, the second finds that the first has changed it.
            builder.Property(one => one.State).IsConcurrencyToken();
        }
    }
}
