using Backstay.Kernel.Data;
using Backstay.People.Passkeys;
using Backstay.People.TwoStep;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Backstay.People.Accounts;

/// <summary>Identity's accounts in the house's one database; authenticator keys and recovery codes are encrypted there.</summary>
internal sealed class AccountStore(AppDb db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, AppDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountToken, AccountPasskey>(db, errors)
{
    private readonly IDataProtector secrets = protection.CreateProtector("people.account-tokens");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored ? secrets.Unprotect(stored) : null;
}
