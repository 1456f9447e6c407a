using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Programmes.Entry;

/// <summary>That a person wants to begin a programme and still has something to answer first. Gone once they begin, or no longer want to.</summary>
internal sealed class Applicant : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required string ProgrammeId { get; set; }

    /// <summary>Years, as told for this programme.</summary>
    public int? Age { get; set; }

    /// <summary>They were invited to it.</summary>
    public bool Invited { get; set; }

    public required DateTimeOffset Since { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Applicant>
    {
        public void Configure(EntityTypeBuilder<Applicant> builder)
        {
            builder.ToTable("programmes_applicants");
            builder.HasKey(applicant => applicant.PersonId);
            builder.Property(applicant => applicant.ProgrammeId).HasMaxLength(60);
        }
    }
}
