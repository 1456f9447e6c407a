using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Editing;

public enum ReactionKind { Helped, NotNew, Unclear }

/// <summary>What a person thought of an item; the newest word counts.</summary>
internal sealed class Reaction : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required string ItemId { get; init; }
    public required ReactionKind Kind { get; set; }
    public required DateTimeOffset At { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Reaction>
    {
        public void Configure(EntityTypeBuilder<Reaction> builder)
        {
            builder.ToTable("content_reactions");
            builder.HasKey(reaction => new { reaction.PersonId, reaction.ItemId });
            builder.Property(reaction => reaction.ItemId).HasMaxLength(80);
            builder.HasIndex(reaction => reaction.ItemId);
        }
    }
}
