using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.CareLinks;

/// <summary>That a reader accepted a link, and the name they gave. A row of the reader's own, so that it goes when they erase themselves.</summary>
internal sealed class CareAcceptance : IBelongToPerson
{
    /// <summary>The reader.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Each link is accepted once.</summary>
    public required CareLinkId LinkId { get; init; }

    /// <summary>As the person who shares sees it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CareAcceptance>
    {
        public void Configure(EntityTypeBuilder<CareAcceptance> builder)
        {
            builder.ToTable("people_care_acceptances");
            builder.HasKey(acceptance => acceptance.LinkId);
            builder.Property(acceptance => acceptance.Name).HasMaxLength(CareLink.LongestName);
            builder.HasIndex(acceptance => acceptance.PersonId);
        }
    }
}
