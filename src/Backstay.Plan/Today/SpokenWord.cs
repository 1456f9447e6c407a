using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Today;

internal readonly record struct SpokenWordId(Guid Value) : ITypedId<SpokenWordId>
{
    public static SpokenWordId From(Guid value) => new(value);
}

/// <summary>What a person said of an item, and why.</summary>
internal sealed class SpokenWord : IBelongToPerson
{
    public required SpokenWordId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string ItemId { get; init; }
    public required WordKind Kind { get; init; }

    /// <summary>hurts, dislike, cannot-here, clinician, nothing-new; null where none was asked.</summary>
    public string? Why { get; init; }

    public required DateOnly Day { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SpokenWord>
    {
        public void Configure(EntityTypeBuilder<SpokenWord> builder)
        {
            builder.ToTable("plan_words");
            builder.Property(word => word.ItemId).HasMaxLength(80);
            builder.Property(word => word.Why).HasMaxLength(20);
            builder.HasIndex(word => new { word.PersonId, word.ItemId });
        }
    }
}
