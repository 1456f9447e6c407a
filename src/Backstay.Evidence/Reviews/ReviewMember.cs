using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Evidence.Reviews;

/// <summary>Somebody who works on a review. Their name and when they joined stand in its log.</summary>
internal sealed class ReviewMember : IBelongToPerson
{
    public required ReviewId ReviewId { get; init; }

    /// <summary>By which the log calls them, from 1 on.</summary>
    public required int Number { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>May invite and remove others.</summary>
    public required bool Leads { get; set; }

    private sealed class Table : IEntityTypeConfiguration<ReviewMember>
    {
        public void Configure(EntityTypeBuilder<ReviewMember> builder)
        {
            builder.ToTable("evidence_members");
            builder.HasKey(member => new { member.ReviewId, member.Number });
            builder.HasIndex(member => new { member.PersonId, member.ReviewId }).IsUnique();
        }
    }
}
