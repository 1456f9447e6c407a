using System.IO.Compression;
using Backstay.Design.Forms;
using Backstay.Design.Parts;
using Backstay.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Backstay.Web;

internal static class WebModule
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<StyleSheet>();
        services.AddScoped<PageHead>();
        services.AddScoped<FormToken>();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "backstay-form";
            options.SuppressXFrameOptionsHeader = true;
        });
        var made = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(all => ActivatorUtilities.CreateInstance<KeptTokens>(all, ActivatorUtilities.CreateInstance(all, made)));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddProblemDetails();
        services.AddOptions<HelpOptions>().BindConfiguration(HelpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(LeadBackFromRefusedFormAsync);
        return app;
    }

    /// <summary>A form whose proof of origin is missing or too old changes nothing, and whoever sent it learns why and how to go on.</summary>
    private static Task LeadBackFromRefusedFormAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(http);
        http.Response.Redirect("/form-again");
        return Task.CompletedTask;
    }
}
