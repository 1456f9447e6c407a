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

    private sealed class Table : IEntityTypeConfiguration<PlanDay>
    {
        public void Configure(EntityTypeBuilder<PlanDay> builder)
        {
            builder.ToTable("plan_days");
            builder.HasKey(day => new { day.PersonId, day.Day });
            builder.Property(day => day.RuleVersion).HasMaxLength(20);
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

    public ItemState State { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    public IReadOnlyList<Reason> ReasonList => JsonSerializer.Deserialize<Reason[]>(Reasons)!;

    public void Do(DateTimeOffset at) => (State, DoneAt) = State == ItemState.Done ? (State, DoneAt) : (ItemState.Done, at);

    public void Undo() => (State, DoneAt) = (ItemState.Planned, null);

    public void Drop() => State = ItemState.Dropped;

    private sealed class Table : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> builder)
        {
            builder.ToTable("plan_items");
            builder.Ignore(item => item.ReasonList);
            builder.Property(item => item.ItemId).HasMaxLength(80);
            builder.HasIndex(item => new { item.PersonId, item.Day });
        }
    }
}
