using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Programmes.Enrolment;

/// <summary>The files of a programme as they were when somebody first began that version: whoever began it stays on it when the files change.</summary>
[Impersonal("The text of a programme file.")]
internal sealed class KeptProgramme
{
    public required string ProgrammeId { get; init; }
    public required int Version { get; init; }
    public required string File { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset KeptAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<KeptProgramme>
    {
        public void Configure(EntityTypeBuilder<KeptProgramme> builder)
        {
            builder.ToTable("programmes_versions");
            builder.HasKey(kept => new { kept.ProgrammeId, kept.Version });
            builder.Property(kept => kept.ProgrammeId).HasMaxLength(60);
        }
    }
}
