using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Advice;

/// <summary>A piece of advice as it stood in the diary of a day, and whether it was done.</summary>
internal sealed class AdvicePiece : IBelongToPerson
{
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

    public void Do(DateTimeOffset at) => DoneAt ??= at;

    public void Undo() => DoneAt = null;

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
