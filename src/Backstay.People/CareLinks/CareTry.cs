using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.CareLinks;

internal readonly record struct CareTryId(Guid Value) : ITypedId<CareTryId>
{
    public static CareTryId From(Guid value) => new(value);
}

/// <summary>A wrong code that somebody typed. Counted on whoever types, so that guessing never spoils the code of a person who shares. Gone after a day.</summary>
internal sealed class CareTry : IBelongToPerson
{
    /// <summary>In an hour.</summary>
    public const int Most = 10;

    public required CareTryId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CareTry>
    {
        public void Configure(EntityTypeBuilder<CareTry> builder)
        {
            builder.ToTable("people_care_tries");
            builder.HasIndex(one => new { one.PersonId, one.At });
        }
    }
}
