using Backstay.People.Accounts;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.People;

/// <summary>Somebody who works here. Role and second step are arranged; <see cref="StaffTests"/> earn them through the pages.</summary>
internal static class Staff
{
    public static async Task<Visitor> SignedInAsync(TestApp app, Role role, string? known = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var address = known ?? Guests.NewAddress();
        var visitor = await Guests.SignedInAsync(app, address);
        var id = await Guests.PersonAsync(app, address);
        await app.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == id, ct)).Grant(role);
            await db.SaveChangesAsync(ct);
            return await db.Set<Device>().Where(device => device.PersonId == id).ExecuteUpdateAsync(set => set.SetProperty(device => device.TwoFactors, true), ct);
        });
        return visitor;
    }
}
