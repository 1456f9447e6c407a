using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Counted;

/// <summary>Positions of one day that would be left out for one reason, and count because their person says so.</summary>
internal sealed class CountedFlag : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required FixFlag Flag { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CountedFlag>
    {
        public void Configure(EntityTypeBuilder<CountedFlag> builder)
        {
            builder.ToTable("movement_counted_flags");
            builder.HasKey(counted => new { counted.PersonId, counted.Day, counted.Flag });
        }
    }
}
