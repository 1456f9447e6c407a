using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Log;

/// <summary>A line of the log of a review. Two people who act at once ask for the same number; the second one looks again and comes after.</summary>
[Impersonal("What happened in a review. Who did it stands in it as a number, which means nothing once that member is erased.")]
internal sealed class StoredEvent
{
    public required ReviewId ReviewId { get; init; }

    /// <summary>Of the line, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>As <see cref="ReviewLog.Line"/> writes it.</summary>
    public required string Line { get; init; }

    private sealed class Table : IEntityTypeConfiguration<StoredEvent>
    {
        public void Configure(EntityTypeBuilder<StoredEvent> builder)
        {
            builder.ToTable("evidence_events");
            builder.HasKey(one => new { one.ReviewId, one.Number });
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}
