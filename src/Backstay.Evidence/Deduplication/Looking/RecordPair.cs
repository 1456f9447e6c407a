using System.Globalization;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Deduplication.Looking;

internal enum PairState { Open, Same, Different }

/// <summary>Two records that may be one publication; a person says whether they are.</summary>
[Impersonal("Two records of publications. Who decided stands in it as a number, which means nothing once that member is erased.")]
internal sealed class RecordPair
{
    public required ReviewId ReviewId { get; init; }
    public required int Record { get; init; }
    public required int Other { get; init; }
    public required string Reason { get; init; }
    public PairState State { get; set; }

    /// <summary>When somebody last put it off; null where nobody did.</summary>
    public DateTimeOffset? LaterAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Number of who decided.</summary>
    public int? DecidedBy { get; set; }

    /// <summary>The record that was merged into another by this decision; null where none was.</summary>
    public int? MergedRecord { get; set; }

    /// <summary>Records that had been merged into that one before, and went with it.</summary>
    public List<int> Followers { get; set; } = [];

    private sealed class Table : IEntityTypeConfiguration<RecordPair>
    {
        public void Configure(EntityTypeBuilder<RecordPair> builder)
        {
            builder.ToTable("evidence_pairs");
            builder.HasKey(pair => new { pair.ReviewId, pair.Record, pair.Other });
            builder.Property(pair => pair.Reason).HasMaxLength(LongestReason);
            // As text, so that a backup of one database is restored into the other.
            builder.Property(pair => pair.Followers).HasConversion(
                list => string.Join(',', list), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList(),
                new ValueComparer<List<int>>((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list.ToList()));
            // Two people may decide on one pair at the same moment.
            builder.Property(pair => pair.State).IsConcurrencyToken();
            builder.HasOne<Review>().WithMany().HasForeignKey(pair => pair.ReviewId);
        }
    }

    public const int LongestReason = 500;
}
