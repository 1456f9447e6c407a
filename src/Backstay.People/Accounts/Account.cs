using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Accounts;

/// <summary>The proved e-mail address under which a person is kept. There are no passwords.</summary>
internal sealed class Account : IdentityUser<Guid>, IBelongToPerson
{
    public PersonId PersonId => new(Id);

    [NotExported]
    public override string? SecurityStamp { get; set; }

    [NotExported]
    public override string? ConcurrencyStamp { get; set; }

    /// <summary>The last authenticator code that was accepted; each works once.</summary>
    [NotExported]
    public string? LastAuthenticatorCode { get; private set; }

    /// <returns>False for a code that was accepted before.</returns>
    public bool UseAuthenticatorCode(string code)
    {
        if (code == LastAuthenticatorCode) return false;
        LastAuthenticatorCode = code;
        return true;
    }

    public static Account For(PersonId person, string address) =>
        new() { Id = person.Value, UserName = person.ToString(), Email = address, EmailConfirmed = true };

    private sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("people_accounts");
            builder.Ignore(account => account.PersonId);
            builder.Ignore(account => account.PasswordHash).Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed)
                .Ignore(account => account.LockoutEnd).Ignore(account => account.LockoutEnabled).Ignore(account => account.AccessFailedCount);
            builder.Property(account => account.UserName).HasMaxLength(40);
            builder.Property(account => account.NormalizedUserName).HasMaxLength(40);
            builder.Property(account => account.Email).HasMaxLength(Address.MaxLength);
            builder.Property(account => account.NormalizedEmail).HasMaxLength(Address.MaxLength);
            builder.Property(account => account.SecurityStamp).HasMaxLength(60);
            builder.Property(account => account.ConcurrencyStamp).HasMaxLength(60).IsConcurrencyToken();
            builder.Property(account => account.LastAuthenticatorCode).HasMaxLength(12);
            builder.HasIndex(account => account.NormalizedUserName).IsUnique();
            builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        }
    }
}
