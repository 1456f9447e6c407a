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

    /// <summary>
    /// A page that begins a guest redirects to an address with this query. If the browser keeps no cookies, the next page does not know the
    /// person and sends them to sign in, which then says what is wrong instead of asking for an address.
    /// </summary>
    public const string BegunMarker = "begun=1";

    /// <summary>Begins a person without an account on this device and signs the device in.</summary>
    public async Task<PersonId> BeginGuestAsync(HttpContext http, CancellationToken ct)
    {
        var person = NewPerson(http);
        await AddDeviceAsync(http, person.Id, twoFactors: false, ct);
        PeopleMeter.Began();
        return person.Id;
    }

    /// <summary>Added, to be saved by the caller.</summary>
    internal Person NewPerson(HttpContext http)
    {
        var person = new Person { Id = clock.NewId<PersonId>(), BeganAt = clock.GetUtcNow(), TimeZone = ZoneOf(http), IsDemo = options.Value.Simulated };
        db.People.Add(person);
        return person;
    }

    internal static DeviceId DeviceOf(HttpContext http) =>
        Guid.TryParse(http.User.FindFirstValue(DeviceClaim), out var id) ? new DeviceId(id) : default;

    internal async Task RemoveThisDeviceAsync(HttpContext http, CancellationToken ct)
    {
        var device = DeviceOf(http);
        await db.Devices.Where(d => d.Id == device).ExecuteDeleteAsync(ct);
    }

    /// <summary>Ends this device: its row, its cookie, and what the browser kept of the pages.</summary>
    internal async Task OutAsync(HttpContext http, CancellationToken ct)
    {
        await RemoveThisDeviceAsync(http, ct);
        await ForgetAsync(http);
    }

    internal static async Task ForgetAsync(HttpContext http)
    {
        await http.SignOutAsync(Scheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    internal async Task AddDeviceAsync(HttpContext http, PersonId person, bool twoFactors, CancellationToken ct)
    {
        var device = new Device
        {
            Id = clock.NewId<DeviceId>(), PersonId = person, SignedInAt = clock.GetUtcNow(), SeenAt = clock.GetUtcNow(), TwoFactors = twoFactors,
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

    /// <summary>The IANA zone that this browser says it is in; null when it says none that exists.</summary>
    internal static string? DeviceZone(HttpContext http) =>
        http.Request.Cookies[ZoneCookie] is { Length: > 0 and <= 64 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private string ZoneOf(HttpContext http) => DeviceZone(http) ?? options.Value.DefaultTimeZone;
}
