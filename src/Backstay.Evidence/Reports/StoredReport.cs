using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Reports;

/// <summary>The full text of a record as a PDF.</summary>
[Impersonal("A published report.")]
internal sealed class StoredReport
{
    public const int LongestName = 120;

    public required ReviewId ReviewId { get; init; }
    public required int Record { get; init; }

    /// <summary>As the member's device calls it.</summary>
    public required string Name { get; set; }

    public required long Bytes { get; set; }
    public required byte[] Content { get; set; }
    public required DateTimeOffset At { get; set; }

    private sealed class Table : IEntityTypeConfiguration<StoredReport>
    {
        public void Configure(EntityTypeBuilder<StoredReport> builder)
        {
            builder.ToTable("evidence_reports");
            builder.HasKey(one => new { one.ReviewId, one.Record });
            builder.Property(one => one.Name).HasMaxLength(LongestName);
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}
