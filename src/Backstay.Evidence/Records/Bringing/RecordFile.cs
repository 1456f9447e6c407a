using System.Text.Json;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Records.Bringing;

internal readonly record struct RecordFileId(Guid Value) : ITypedId<RecordFileId>
{
    public static RecordFileId From(Guid value) => new(value);
}

/// <summary>A record that could not be read.</summary>
/// <param name="Line">Where it begins, from 1.</param>
internal sealed record RefusedRecord(long Line, string Reason);

/// <summary>A file of records that a member brought: what the log does not tell of it.</summary>
[Impersonal("A file of records of publications. Who brought it stands in it as a number, which means nothing once that member is erased.")]
internal sealed class RecordFile
{
    public const int LongestName = 120, LongestSource = 120;

    /// <summary>Stands for the name and the format where a member typed one record.</summary>
    public const string ByHand = "added by hand";

    public required ReviewId ReviewId { get; init; }

    /// <summary>Made when the form was shown, so that a file sent twice is taken once.</summary>
    public required RecordFileId Id { get; init; }

    public required string Name { get; init; }
    public required string Format { get; init; }
    public required string Source { get; init; }
    public required int Wave { get; init; }

    /// <summary>Number of its first record.</summary>
    public int First { get; set; }

    public required int Records { get; init; }

    /// <summary>How many could not be read.</summary>
    public required int Refused { get; init; }

    /// <summary>The first of these, as JSON of <see cref="RefusedRecord"/>.</summary>
    public required string RefusedLines { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Number of who brought it.</summary>
    public required int Member { get; init; }

    public IReadOnlyList<RefusedRecord> ReadRefused() => JsonSerializer.Deserialize<List<RefusedRecord>>(RefusedLines)!;

    public static string PathOf(OpenReview review, RecordFileId id) => $"{review.Path}/files/{id.Value}";

    private sealed class Table : IEntityTypeConfiguration<RecordFile>
    {
        public void Configure(EntityTypeBuilder<RecordFile> builder)
        {
            builder.ToTable("evidence_files");
            builder.HasKey(file => new { file.ReviewId, file.Id });
            builder.Property(file => file.Name).HasMaxLength(LongestName);
            builder.Property(file => file.Format).HasMaxLength(40);
            builder.Property(file => file.Source).HasMaxLength(LongestSource);
            builder.HasOne<Review>().WithMany().HasForeignKey(file => file.ReviewId);
        }
    }
}
