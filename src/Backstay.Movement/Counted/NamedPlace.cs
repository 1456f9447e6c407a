using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Counted;

internal readonly record struct NamedPlaceId(Guid Value) : ITypedId<NamedPlaceId>
{
    public static NamedPlaceId From(Guid value) => new(value);
}

/// <summary>A place that somebody gave a name of their own, such as "the library".</summary>
internal sealed class NamedPlace : IBelongToPerson
{
    public const int LongestName = 40;

    public required NamedPlaceId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Name { get; set; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }

    public Spot Spot => new(Latitude, Longitude);

    private sealed class Table : IEntityTypeConfiguration<NamedPlace>
    {
        public void Configure(EntityTypeBuilder<NamedPlace> builder)
        {
            builder.ToTable("movement_places");
            builder.Ignore(place => place.Spot);
            builder.Property(place => place.Name).HasMaxLength(LongestName);
            builder.HasIndex(place => place.PersonId);
        }
    }
}
