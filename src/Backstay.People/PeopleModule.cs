using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.People.Accounts;
using Backstay.People.CareLinks;
using Backstay.People.Consent;
using Backstay.People.Erasure;
using Backstay.People.Export;
using Backstay.People.Mail;
using Backstay.People.Passkeys;
using Backstay.People.Roles;
using Backstay.People.TwoStep;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Backstay.People;

public static class PeopleModule
{
    internal const string TakeOutPath = "/me/data/backstay.zip";

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section).ValidateDataAnnotations()
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.DefaultTimeZone, out _),
                "People:DefaultTimeZone must be an IANA zone name such as Europe/Berlin.")
            .ValidateOnStart();
        services.AddSingleton<Recognition>();
        services.AddScoped<AddressBook>().AddScoped<HomeZone>();
        services.AddScoped<Colleagues>();
        services.AddScoped<SignIn>().AddScoped<SignInCodes>().AddScoped<Arrival>();
        services.AddScoped<TwoStepStanding>().AddScoped<PasskeyCeremony>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<Consents>().AddScoped<TakeOut>().AddScoped<Eraser>().AddScoped<Housekeeping>();
        services.AddScoped<CareLinkBook>().AddScoped<CareEntrance>().AddScoped<CareReading>().AddScoped<INightlyTidying, CareTidying>();
        services.AddMail();
        services.AddAccounts();
        services.AddCookie();
        services.AddAuthorization();
        return services;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPasskeys();
        app.MapTakeOut();
        return app;
    }

    private static void AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .Configure<IConfiguration, IHostEnvironment>((mail, configuration, environment) =>
            {
                mail.Folder ??= Path.GetFullPath(Path.Combine(configuration["Data"] ?? "backstay-data", "mail"));
                mail.ShowFiles |= environment.IsDevelopment();
            })
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Postbox>().AddSingleton<Letters>();
        services.AddScoped(provider => new NoticeMail(provider.GetRequiredService<AppDb>(), provider.GetRequiredService<Postbox>(), provider.GetRequiredService<IOptions<MailOptions>>()));
        services.AddHandler<NewDeviceSignedIn, SecurityMail>().AddHandler<PasskeyAdded, SecurityMail>().AddHandler<AddressChanged, SecurityMail>();
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddUserStore<AccountStore>().AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // With a finger, a face or a PIN asked for, a passkey proves both having and being.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
    }

    private static void AddCookie(this IServiceCollection services)
    {
        services.AddAuthentication(SignIn.Scheme).AddCookie(SignIn.Scheme, cookie =>
        {
            cookie.EventsType = typeof(Recognition);
            cookie.Cookie.Name = "backstay";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "next";
            cookie.SlidingExpiration = true;
        });
        services.AddOptions<CookieAuthenticationOptions>(SignIn.Scheme)
            .PostConfigure<IMemoryCache>((cookie, cache) => cookie.TicketDataFormat = new KeptTickets(cookie.TicketDataFormat, cache));
    }
}
