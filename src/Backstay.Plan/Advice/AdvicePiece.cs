using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Advice;

/// <summary>A piece of advice as it stood in the diary of a day, and whether it was done.</summary>
internal sealed class AdvicePiece : IBelongToPerson
{
    private const string Kept =
        """
        INSERT INTO plan_advice ("PersonId", "Day", "RuleId", "Area", "Minutes", "Title", "Why") VALUES (@person, @day, @rule, @area, @minutes, @title, @why) ON CONFLICT DO NOTHING
        """;

    private const string Dropped =
        """
        DELETE FROM plan_advice WHERE "PersonId" = @person AND "Day" = @day AND "RuleId" = @rule AND "DoneAt" IS NULL
        """;

    private const string Done =
        """
        UPDATE plan_advice SET "DoneAt" = COALESCE("DoneAt", @at) WHERE "PersonId" = @person AND "Day" = @day AND "RuleId" = @rule
        """;

    private const string Undone =
        """
        UPDATE plan_advice SET "DoneAt" = NULL WHERE "PersonId" = @person AND "Day" = @day AND "RuleId" = @rule
        """;

    /// <summary>Asks with @person and @day.</summary>
    public static readonly Question<IReadOnlyList<AdvicePiece>> OfDay = Question.All(
        """
        SELECT "PersonId", "Day", "RuleId", "Area", "Minutes", "Title", "Why", "DoneAt" FROM plan_advice WHERE "PersonId" = @person AND "Day" = @day
        """,
        row => new AdvicePiece
        {
            PersonId = new(row.GetGuid(0)), Day = row.GetFieldValue<DateOnly>(1), RuleId = row.GetString(2), Area = row.Named<AdviceArea>(3), Minutes = row.GetInt32(4),
            Title = row.GetString(5), Why = row.GetString(6), DoneAt = row.IsDBNull(7) ? null : row.Moment(7),
        });

    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required string RuleId { get; init; }
    public required AdviceArea Area { get; init; }
    public required int Minutes { get; init; }

    /// <summary>As it was read on that day: rules change.</summary>
    public required string Title { get; init; }

    /// <summary>The reason, as it was read.</summary>
    public required string Why { get; init; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Kept twice, it stands there once.</summary>
    public Write Keep() => new(Kept, ("person", PersonId.Value), ("day", Day), ("rule", RuleId), ("area", Area.ToString()), ("minutes", Minutes), ("title", Title), ("why", Why));

    /// <summary>What was done stays.</summary>
    public Write Drop() => new(Dropped, ("person", PersonId.Value), ("day", Day), ("rule", RuleId));

    /// <summary>What is told twice was done when it was told first.</summary>
    public static Write Do(PersonId person, DateOnly day, string rule, DateTimeOffset at) => new(Done, ("person", person.Value), ("day", day), ("rule", rule), ("at", at.UtcDateTime));

    public static Write Undo(PersonId person, DateOnly day, string rule) => new(Undone, ("person", person.Value), ("day", day), ("rule", rule));

    private sealed class Table : IEntityTypeConfiguration<AdvicePiece>
    {
        public void Configure(EntityTypeBuilder<AdvicePiece> builder)
        {
            builder.ToTable("plan_advice");
            builder.HasKey(piece => new { piece.PersonId, piece.Day, piece.RuleId });
            builder.Property(piece => piece.RuleId).HasMaxLength(120);
            builder.Property(piece => piece.Title).HasMaxLength(200);
            builder.Property(piece => piece.Why).HasMaxLength(1000);
        }
    }
}
