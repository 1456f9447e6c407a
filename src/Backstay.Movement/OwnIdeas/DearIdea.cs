using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions.Routine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.OwnIdeas;

/// <summary>Where somebody put one of their own walks, exercises or breaks among the others.</summary>
internal sealed class DearIdea : IBelongToPerson
{
    public required PersonId PersonId { get; init; }

    /// <summary>See <see cref="Candidate.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>0 for the dearest.</summary>
    public required int Place { get; set; }

    private sealed class Table : IEntityTypeConfiguration<DearIdea>
    {
        public void Configure(EntityTypeBuilder<DearIdea> builder)
        {
            builder.ToTable("movement_dear_ideas");
            builder.HasKey(dear => new { dear.PersonId, dear.Key });
            builder.Property(dear => dear.Key).HasMaxLength(OwnIdea.LongestKey);
        }
    }
}
