using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Passkeys;

/// <summary>A passkey of an account: its public half.</summary>
internal sealed class AccountPasskey : IdentityUserPasskey<Guid>, IBelongToPerson
{
    public PersonId PersonId => new(UserId);

    private sealed class Table : IEntityTypeConfiguration<AccountPasskey>
    {
        public void Configure(EntityTypeBuilder<AccountPasskey> builder)
        {
            builder.ToTable("people_passkeys");
            builder.Ignore(passkey => passkey.PersonId);
            builder.HasKey(passkey => passkey.CredentialId);
            builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
            builder.HasIndex(passkey => passkey.UserId);
            builder.OwnsOne(passkey => passkey.Data, data => data.ToJson());
        }
    }
}
