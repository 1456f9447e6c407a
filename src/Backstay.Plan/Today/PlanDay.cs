using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Today;

/// <summary>A day for which a plan was made, what changed, and by which rules.</summary>
internal sealed class PlanDay : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required ChangeKind Change { get; set; }
    public required string RuleVersion { get; init; }

    /// <summary>Id of the message of the day; null when there is none.</summary>
    public string? Message { get; init; }

    /// <summary>The walking track is offered on this day.</summary>
    public bool OffersWalking { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PlanDay>
    {
        public void Configure(EntityTypeBuilder<PlanDay> builder)
        {
            builder.ToTable("plan_days");
            builder.HasKey(day => new { day.PersonId, day.Day });
            builder.Property(day => day.RuleVersion).HasMaxLength(20);
            builder.Property(day => day.Message).HasMaxLength(60);
        }
    }
}

internal readonly record struct PlanItemId(Guid Value) : ITypedId<PlanItemId>
{
    public static PlanItemId From(Guid value) => new(value);
}

internal enum ItemState { Planned, Done, Dropped }

/// <summary>One thing planned for a day.</summary>
internal sealed class PlanItem : IBelongToPerson
{
    public required PlanItemId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required int Place { get; init; }
    public required string ItemId { get; init; }
    public required int Level { get; set; }
    public required int Minutes { get; set; }

    /// <summary>JSON of <see cref="Reason"/>s, as they were when it was offered.</summary>
    public required string Reasons { get; init; }

    /// <summary>Id of the message that praises it once it is done.</summary>
    public string? Praise { get; init; }

    public ItemState State { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    public IReadOnlyList<Reason> ReasonList => JsonSerializer.Deserialize(Reasons, ReasonJson.Default.ReasonArray)!;

    public void Do(DateTimeOffset at) => (State, DoneAt) = State == ItemState.Done ? (State, DoneAt) : (ItemState.Done, at);

    public void Undo() => (State, DoneAt) = (ItemState.Planned, null);

    public void Drop() => State = ItemState.Dropped;

    /// <summary>Asks with @person and @day for the things of the day, in their order.</summary>
    public static readonly Question<IReadOnlyList<PlanItem>> Question = Kernel.Data.Question.All(
        """
        SELECT "Id", "PersonId", "Day", "Place", "ItemId", "Level", "Minutes", "Reasons", "State", "DoneAt", "Praise" FROM plan_items
        WHERE "PersonId" = @person AND "Day" = @day AND "State" <> 'Dropped' ORDER BY "Place"
        """,
        row => new PlanItem
        {
            Id = new(row.GetGuid(0)), PersonId = new(row.GetGuid(1)), Day = row.GetFieldValue<DateOnly>(2), Place = row.GetInt32(3), ItemId = row.GetString(4),
            Level = row.GetInt32(5), Minutes = row.GetInt32(6), Reasons = row.GetString(7), State = row.Named<ItemState>(8), DoneAt = row.IsDBNull(9) ? null : row.Moment(9),
            Praise = row.IsDBNull(10) ? null : row.GetString(10),
        });

    private sealed class Table : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> builder)
        {
            builder.ToTable("plan_items");
            builder.Ignore(item => item.ReasonList);
            builder.Property(item => item.ItemId).HasMaxLength(80);
            builder.Property(item => item.Praise).HasMaxLength(60);
            builder.HasIndex(item => new { item.PersonId, item.Day });
        }
    }
}
