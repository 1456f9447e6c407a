using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Roles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Accounts;

/// <summary>Someone who uses Backstay. Begins as a guest on one device; an e-mail address kept by code makes it an account.</summary>
internal sealed class Person : IBelongToPerson
{
    public required PersonId Id { get; init; }
    PersonId IBelongToPerson.PersonId => Id;
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; set; }

    public string Language { get; set; } = "en";
    public bool SimpleMode { get; set; }
    public TextSize TextSize { get; set; }
    public Role Roles { get; private set; }

    /// <summary>Not a real person: made by the simulator, and shown as such.</summary>
    public bool IsDemo { get; init; }

    /// <summary>True until an e-mail address was proved by code.</summary>
    public bool IsGuest { get; private set; } = true;

    public void Keep() => IsGuest = false;

    public void Grant(Role role) => Roles |= role;

    public void Withdraw(Role role) => Roles &= ~role;

    private sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people_people");
            builder.Property(person => person.TimeZone).HasMaxLength(64);
            builder.Property(person => person.Language).HasMaxLength(12);
            builder.Property(person => person.Roles).HasMaxLength(120);
        }
    }
}

internal enum TextSize { Normal, Large, Largest }
