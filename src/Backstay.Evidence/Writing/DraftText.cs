using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Writing;

/// <summary>One version of a section of the article. It never changes: whoever writes on makes the next one.</summary>
[Impersonal("What a team writes of its review. Who wrote it stands in it as a number, which means nothing once that member is erased.")]
internal sealed class DraftText
{
    public const int Longest = 50_000, LongestSection = 40;

    public required ReviewId ReviewId { get; init; }
    public required string Section { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Version { get; init; }

    /// <summary>Markdown; [@12] cites record 12.</summary>
    public required string Text { get; init; }

    /// <summary>What the log tells stands above it in the article.</summary>
    public required bool WithLog { get; init; }

    /// <summary>Number of the member who wrote it.</summary>
    public required int By { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DraftText>
    {
        public void Configure(EntityTypeBuilder<DraftText> builder)
        {
            builder.ToTable("evidence_drafts");
            builder.HasKey(one => new { one.ReviewId, one.Section, one.Version });
            builder.Property(one => one.Section).HasMaxLength(LongestSection);
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}
