using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Library;

/// <summary>That a person opened an item, when, and how much of it.</summary>
internal sealed class Opening : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required string ItemId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>The day of its latest opening.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>The most of it that was ever opened.</summary>
    public required Depth Depth { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Opening>
    {
        public void Configure(EntityTypeBuilder<Opening> builder)
        {
            builder.ToTable("content_openings");
            builder.HasKey(opening => new { opening.PersonId, opening.ItemId });
            builder.Property(opening => opening.ItemId).HasMaxLength(80);
        }
    }
}
