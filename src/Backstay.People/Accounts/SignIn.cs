using System.Security.Claims;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.People.Accounts;

/// <summary>Begins guests and signs devices in and out. The cookie holds two ids and nothing else.</summary>
public sealed class SignIn(AppDb db, TimeProvider clock, IOptions<PeopleOptions> options)
{
    internal const string Scheme = "Backstay";
    internal const string PersonClaim = "person";
    internal const string DeviceClaim = "device";

    /// <summary>Name of the cookie in which a page leaves the device's IANA zone.</summary>
    public const string ZoneCookie = "zone";

    /// <summary>Begins a person without an account on this device and signs the device in.</summary>
    public async Task<PersonId> BeginGuestAsync(HttpContext http, CancellationToken ct)
    {
        var person = new Person { Id = clock.NewId<PersonId>(), BeganAt = clock.GetUtcNow(), TimeZone = ZoneOf(http) };
        db.People.Add(person);
        await AddDeviceAsync(http, person.Id, twoFactors: false, ct);
        return person.Id;
    }

    internal async Task AddDeviceAsync(HttpContext http, PersonId person, bool twoFactors, CancellationToken ct)
    {
        var device = new Device
        {
            Id = clock.NewId<DeviceId>(), PersonId = person, SignedInAt = clock.GetUtcNow(), TwoFactors = twoFactors,
            Name = DeviceName.From(http.Request.Headers.UserAgent),
        };
        db.Devices.Add(device);
        await db.SaveChangesAsync(ct);
        var identity = new ClaimsIdentity(
            [new Claim(PersonClaim, person.Value.ToString()), new Claim(DeviceClaim, device.Id.Value.ToString())], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties
        {
            IsPersistent = true, ExpiresUtc = clock.GetUtcNow().AddDays(options.Value.DeviceDays),
        });
    }

    private string ZoneOf(HttpContext http) =>
        http.Request.Cookies[ZoneCookie] is { Length: > 0 and <= 64 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? zone
            : options.Value.DefaultTimeZone;
}
