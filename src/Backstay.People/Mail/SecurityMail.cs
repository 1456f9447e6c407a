using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Mail;

/// <summary>Tells the owner of an account, by mail, what was done with it.</summary>
internal sealed class SecurityMail(AppDb db, Postbox post)
    : IHandle<NewDeviceSignedIn>, IHandle<PasskeyAdded>, IHandle<AddressChanged>
{
    public Task HandleAsync(NewDeviceSignedIn happened, CancellationToken ct) =>
        TellAsync(happened.PersonId, to => Letters.NewDevice(to, happened.Device), ct);

    public Task HandleAsync(PasskeyAdded happened, CancellationToken ct) =>
        TellAsync(happened.PersonId, to => Letters.PasskeyAdded(to, happened.Name), ct);

    public Task HandleAsync(AddressChanged happened, CancellationToken ct) => SendAsync(Letters.AddressChanged(happened.OldAddress), ct);

    private async Task TellAsync(PersonId person, Func<string, Letter> write, CancellationToken ct)
    {
        // Someone who has left gets no mail any more.
        if (await db.Accounts.Where(a => a.Id == person.Value).Select(a => a.Email).FirstOrDefaultAsync(ct) is { } to) await SendAsync(write(to), ct);
    }

    private async Task SendAsync(Letter letter, CancellationToken ct)
    {
        if (!await post.SendAsync(letter, ct)) throw new IOException("The mail server did not take the mail.");
    }
}
