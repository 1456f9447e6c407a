using System.Security.Claims;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.Roles;
using Backstay.People.TwoStep;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.People.Accounts;

/// <summary>Turns a valid cookie into the <see cref="CurrentPerson"/>, by one query; a device that was signed out is refused at once.</summary>
internal sealed class Recognition : CookieAuthenticationEvents
{
    private static readonly Question<Known?> Find = Question.One(
        """
        SELECT p."IsGuest", p."Roles", p."TimeZone", p."SimpleMode", p."TextSize", d."TwoFactors", d."SeenAt", p."IsDemo"
        FROM people_devices d JOIN people_people p ON p."Id" = d."PersonId" WHERE d."Id" = @device AND d."PersonId" = @person
        """,
        row => new Known(row.GetBoolean(0), row.Named<Role>(1), row.GetString(2), row.GetBoolean(3), row.Named<TextSize>(4), row.GetBoolean(5), row.Moment(6), row.GetBoolean(7)));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var device = Id(context.Principal, SignIn.DeviceClaim);
        var person = new PersonId(Id(context.Principal, SignIn.PersonClaim));
        var known = await services.GetRequiredService<QuickReads>().AskAsync(Find, context.HttpContext.RequestAborted, ("device", device), ("person", person.Value));
        if (known is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignIn.Scheme);
            return;
        }
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now - known.SeenAt > TimeSpan.FromDays(1))
        {
            await services.GetRequiredService<AppDb>().Set<Device>().Where(d => d.Id == new DeviceId(device))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenAt, now));
        }
        var granted = RoleNames.Of(known.TwoFactors ? known.Roles : known.Roles & ~RoleNames.Staff);
        var current = services.GetRequiredService<CurrentPerson>();
        current.Become(person, known.IsGuest, granted, ZoneOf(known), known.SimpleMode,
            known.TextSize.ToString().ToLowerInvariant(), known.IsDemo);
        var claims = granted.Select(role => new Claim(ClaimTypes.Role, role));
        context.Principal!.AddIdentity(new ClaimsIdentity(claims, SignIn.Scheme));
        if (!known.TwoFactors && (known.Roles & RoleNames.Staff) != 0) SecondStep.Miss(context.HttpContext);
    }

    /// <summary>A page for a role that one has not is as if it were not there; staff who skipped the second step are led to it.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (!SecondStep.IsMissing(http)) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else http.Response.Redirect(SecondStep.PathFor(http));
        return Task.CompletedTask;
    }

    private static Guid Id(ClaimsPrincipal? principal, string claim) =>
        Guid.TryParse(principal?.FindFirstValue(claim), out var id) ? id : Guid.Empty;

    private static TimeZoneInfo ZoneOf(Known known) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(known.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    private sealed record Known(bool IsGuest, Role Roles, string TimeZone, bool SimpleMode, TextSize TextSize, bool TwoFactors, DateTimeOffset SeenAt, bool IsDemo);
}
