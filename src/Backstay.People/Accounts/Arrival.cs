using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.Roles;
using Backstay.People.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.People.Accounts;

internal enum Arrived { Kept, SignedIn, Joined, NeedsSecondStep }

/// <summary>What happens once an address is proved: a guest is kept, or an account is opened or entered.</summary>
internal sealed class Arrival(
    AppDb db, TimeProvider clock, CurrentPerson me, SignIn signIn, UserManager<Account> accounts, IOptions<PeopleOptions> options)
{
    /// <param name="keepGuest">False on a browser other than the one that asked: its guest may be somebody else.</param>
    public async Task<Arrived> WithAddressAsync(HttpContext http, string address, bool keepGuest, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        PersonId? guest = keepGuest && me is { IsKnown: true, IsGuest: true } ? me.Id : null;
        var account = await accounts.FindByEmailAsync(address);
        var arrived = account is null ? Arrived.Kept : guest is null ? Arrived.SignedIn : Arrived.Joined;
        var person = account is null ? await OpenAsync(http, address, guest, ct) : await EnterAsync(account.PersonId, guest, ct);
        if (options.Value.Operators.Contains(address, StringComparer.OrdinalIgnoreCase)) person.Grant(Role.Operator);
        await signIn.RemoveThisDeviceAsync(http, ct);
        await signIn.AddDeviceAsync(http, person.Id, twoFactors: false, ct);
        if (account is not null) db.Publish(new NewDeviceSignedIn(person.Id, DeviceName.From(http.Request.Headers.UserAgent), clock.GetUtcNow()), clock);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (arrived == Arrived.Kept) PeopleMeter.Kept();
        return (person.Roles & RoleNames.Staff) != 0 ? Arrived.NeedsSecondStep : arrived;
    }

    /// <summary>Signs in by a passkey, which proves the device and the person before it: both factors at once.</summary>
    public async Task WithPasskeyAsync(HttpContext http, Account account, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await EnterAsync(account.PersonId, me is { IsKnown: true, IsGuest: true } ? me.Id : null, ct);
        await signIn.RemoveThisDeviceAsync(http, ct);
        await signIn.AddDeviceAsync(http, account.PersonId, twoFactors: true, ct);
        db.Publish(new NewDeviceSignedIn(account.PersonId, DeviceName.From(http.Request.Headers.UserAgent), clock.GetUtcNow()), clock);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Person> OpenAsync(HttpContext http, string address, PersonId? guest, CancellationToken ct)
    {
        var person = guest is { } id ? await db.People.SingleAsync(p => p.Id == id, ct) : signIn.NewPerson(http);
        person.Keep();
        var made = await accounts.CreateAsync(Account.For(person.Id, address));
        if (!made.Succeeded) throw new InvalidOperationException($"The account was refused: {string.Join(", ", made.Errors.Select(e => e.Code))}");
        return person;
    }

    private async Task<Person> EnterAsync(PersonId person, PersonId? guest, CancellationToken ct)
    {
        if (guest is { } from && from != person)
        {
            await db.Devices.Where(d => d.PersonId == from).ExecuteDeleteAsync(ct);
            await MovingRows.MoveAsync(db, from, person, ct);
        }
        return await db.People.SingleAsync(p => p.Id == person, ct);
    }
}
