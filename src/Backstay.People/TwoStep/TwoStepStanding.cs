using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Backstay.People.Accounts;
using Backstay.People.Roles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.TwoStep;

/// <summary>What this person has set up as a second step, and whether this device has shown it.</summary>
internal sealed class TwoStepStanding(AppDb db, CurrentPerson me, SignIn signIn, UserManager<Account> accounts)
{
    /// <returns>Null for a guest.</returns>
    public Task<Account?> AccountAsync(CancellationToken ct) => db.Accounts.FirstOrDefaultAsync(a => a.Id == me.Id.Value, ct);

    public Task<bool> ShownAsync(HttpContext http, CancellationToken ct)
    {
        var device = SignIn.DeviceOf(http);
        return db.Devices.AnyAsync(d => d.Id == device && d.PersonId == me.Id && d.TwoFactors, ct);
    }

    /// <summary>
    /// A second step that is set up guards its own settings: a code by mail alone cannot take it away. A passkey counts so only for staff;
    /// everybody else must be able to replace a lost one by a code.
    /// </summary>
    public async Task<bool> MustShowFirstAsync(HttpContext http, CancellationToken ct) =>
        await AccountAsync(ct) is { } account && !await ShownAsync(http, ct) && (account.TwoFactorEnabled || await StaffPasskeyAsync(ct));

    /// <summary>Somebody with a staff role who has a passkey to show.</summary>
    public async Task<bool> StaffPasskeyAsync(CancellationToken ct)
    {
        var roles = await db.People.Where(p => p.Id == me.Id).Select(p => p.Roles).SingleAsync(ct);
        return (roles & RoleNames.Staff) != 0 && await db.Passkeys.AnyAsync(p => p.UserId == me.Id.Value, ct);
    }

    /// <returns>False for a wrong code; <paramref name="code"/> is of the app, or a recovery code.</returns>
    public async Task<bool> ShowAsync(HttpContext http, Account account, string code, CancellationToken ct)
    {
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        var right = typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed) && account.UseAuthenticatorCode(typed)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, typed.ToUpperInvariant())).Succeeded;
        if (!right) return false;
        await db.SaveChangesAsync(ct);
        await PassAsync(http, ct);
        return true;
    }

    /// <summary>The device gets a new row and cookie, so that the one from before the second step is worth nothing.</summary>
    public async Task PassAsync(HttpContext http, CancellationToken ct)
    {
        await signIn.RemoveThisDeviceAsync(http, ct);
        await signIn.AddDeviceAsync(http, me.Id, twoFactors: true, ct);
    }

    /// <returns>False when too many wrong codes ended this device.</returns>
    public async Task<bool> MayTryAgainAsync(HttpContext http, CancellationToken ct)
    {
        var id = SignIn.DeviceOf(http);
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == id && d.PersonId == me.Id, ct);
        if (device is null) return false;
        var may = device.MayTryAgain();
        if (!may) db.Devices.Remove(device);
        await db.SaveChangesAsync(ct);
        if (!may) await SignIn.ForgetAsync(http);
        return may;
    }
}
