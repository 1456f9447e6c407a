using Backstay.Content.Files;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Editing;

internal readonly record struct PublicationId(Guid Value) : ITypedId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);
}

/// <summary>
/// From a moment on, people see this version of an item, or its file again. The newest one whose moment has come counts, so that rolling back is one more
/// row, and nothing is lost.
/// </summary>
[Impersonal("Which text is shown from when. Who decided it stands among the steps.")]
internal sealed class Publication
{
    public required PublicationId Id { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Language { get; init; }

    /// <summary>Null for the file.</summary>
    public required ContentVersionId? VersionId { get; init; }

    public required DateTimeOffset From { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Publication>
    {
        public void Configure(EntityTypeBuilder<Publication> builder)
        {
            builder.ToTable("content_publications");
            builder.Property(publication => publication.Name).HasMaxLength(SourceId.LongestName);
            builder.Property(publication => publication.Language).HasMaxLength(12);
            builder.HasIndex(publication => new { publication.Kind, publication.Name, publication.Language, publication.From });
            builder.HasOne<ContentVersion>().WithMany().HasForeignKey(publication => publication.VersionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
