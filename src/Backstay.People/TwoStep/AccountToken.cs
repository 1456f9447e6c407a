using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.TwoStep;

/// <summary>The key of an authenticator app, or the recovery codes of an account.</summary>
internal sealed class AccountToken : IdentityUserToken<Guid>, IBelongToPerson
{
    public PersonId PersonId => new(UserId);

    [NotExported]
    public override string? Value { get; set; }

    private sealed class Table : IEntityTypeConfiguration<AccountToken>
    {
        public void Configure(EntityTypeBuilder<AccountToken> builder)
        {
            builder.ToTable("people_account_tokens");
            builder.Ignore(token => token.PersonId);
            builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
            builder.Property(token => token.LoginProvider).HasMaxLength(128);
            builder.Property(token => token.Name).HasMaxLength(128);
        }
    }
}
