using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Deduplication.Looking;

internal enum LookState { Waiting, Running, Done, Failed }

/// <summary>One look for duplicates: the records that came in since the last one are compared with all others.</summary>
[Impersonal("How far a review's records have been compared. Who asked for it stands in it as a number, which means nothing once that member is erased.")]
internal sealed class DuplicateLook
{
    public required ReviewId ReviewId { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Number of who asked.</summary>
    public required int Member { get; init; }

    public LookState State { get; set; }
    public int Percent { get; set; }

    /// <summary>All records up to this number have been compared; that of the look before until it is done.</summary>
    public int Through { get; set; }

    public int Compared { get; set; }
    public int Merged { get; set; }
    public int Uncertain { get; set; }

    /// <summary>Until then one copy of the program works on it; afterwards another one may.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public bool IsOpen => State is LookState.Waiting or LookState.Running;

    private sealed class Table : IEntityTypeConfiguration<DuplicateLook>
    {
        public void Configure(EntityTypeBuilder<DuplicateLook> builder)
        {
            builder.ToTable("evidence_looks");
            builder.HasKey(look => new { look.ReviewId, look.Number });
            builder.HasIndex(look => look.State);
            // A copy of the program that lost its lease must not store what another one stored.
            builder.Property(look => look.State).IsConcurrencyToken();
            builder.HasOne<Review>().WithMany().HasForeignKey(look => look.ReviewId);
        }
    }
}
