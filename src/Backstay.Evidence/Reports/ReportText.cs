using Backstay.Evidence.Reports.Pdf;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Reports;

/// <summary>The words of a report, for coding. Where passages lie is counted in it, so it changes no more once something is coded.</summary>
[Impersonal("What a publication says.")]
internal sealed class ReportText
{
    public const int Longest = 1_000_000;

    public required ReviewId ReviewId { get; init; }
    public required int Record { get; init; }
    public required string Text { get; set; }

    /// <summary>As <see cref="PageStarts.Stored"/> gives it; null for a text that was not taken from a PDF.</summary>
    public string? Pages { get; set; }

    private sealed class Table : IEntityTypeConfiguration<ReportText>
    {
        public void Configure(EntityTypeBuilder<ReportText> builder)
        {
            builder.ToTable("evidence_texts");
            builder.HasKey(one => new { one.ReviewId, one.Record });
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}

/// <param name="Pages">Null for a text that was not taken from a PDF.</param>
internal sealed record PagedText(string Text, PageStarts? Pages);
