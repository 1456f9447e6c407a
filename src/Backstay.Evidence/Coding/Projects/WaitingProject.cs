using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>A project of another program that a member chose, until they have said which of its texts is which report.</summary>
[Impersonal("Codes and texts of publications. Who brought it stands in it as a number, which means nothing once that member is erased.")]
internal sealed class WaitingProject
{
    public const int LongestName = 120;

    public required ReviewId ReviewId { get; init; }

    /// <summary>Number of who brought it.</summary>
    public required int Member { get; init; }

    /// <summary>As the member's device calls the file.</summary>
    public required string Name { get; init; }

    /// <summary>The project with its texts alone, as a .qdpx.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What there was to tell of the file, a line each.</summary>
    public required string Findings { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<WaitingProject>
    {
        public void Configure(EntityTypeBuilder<WaitingProject> builder)
        {
            builder.ToTable("evidence_projects");
            builder.HasKey(one => new { one.ReviewId, one.Member });
            builder.Property(one => one.Name).HasMaxLength(LongestName);
            builder.HasOne<Review>().WithMany().HasForeignKey(one => one.ReviewId);
        }
    }
}
