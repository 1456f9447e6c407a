using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Programmes.Enrolment;

/// <summary>That a person follows a programme, since when, on which version, and whether it is paused.</summary>
internal sealed class EnrolledPerson : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required string ProgrammeId { get; init; }
    public required int Version { get; init; }
    public required DateOnly BeganOn { get; init; }
    public DateOnly? PausedOn { get; private set; }

    public void Pause(DateOnly today) => PausedOn ??= today;

    public void Resume() => PausedOn = null;

    private sealed class Table : IEntityTypeConfiguration<EnrolledPerson>
    {
        public void Configure(EntityTypeBuilder<EnrolledPerson> builder)
        {
            builder.ToTable("programmes_enrolments");
            builder.HasKey(enrolled => enrolled.PersonId);
            builder.Property(enrolled => enrolled.ProgrammeId).HasMaxLength(60);
        }
    }
}
