using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Library;

/// <summary>An item that a person keeps for later.</summary>
internal sealed class SavedItem : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required string ItemId { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SavedItem>
    {
        public void Configure(EntityTypeBuilder<SavedItem> builder)
        {
            builder.ToTable("content_saved");
            builder.HasKey(saved => new { saved.PersonId, saved.ItemId });
            builder.Property(saved => saved.ItemId).HasMaxLength(80);
        }
    }
}
