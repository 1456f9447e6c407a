using Backstay.People.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section).ValidateDataAnnotations()
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.DefaultTimeZone, out _),
                "People:DefaultTimeZone must be an IANA zone name such as Europe/Berlin.")
            .ValidateOnStart();
        services.AddSingleton<Recognition>();
        services.AddScoped<SignIn>();
        services.AddAuthentication(SignIn.Scheme).AddCookie(SignIn.Scheme, cookie =>
        {
            cookie.EventsType = typeof(Recognition);
            cookie.Cookie.Name = "backstay";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-found";
            cookie.ReturnUrlParameter = "next";
            cookie.SlidingExpiration = true;
        });
        services.AddAuthorization();
        return services;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder app) => app;
}
