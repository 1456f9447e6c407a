using Backstay.Kernel.Data;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backstay.Programmes;

public static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeShelf>();
        services.AddOptions<ProgrammesOptions>().BindConfiguration(ProgrammesOptions.Section).ValidateDataAnnotations()
            .Validate<ProgrammeShelf>((options, shelf) => shelf.Find(options.Default) is not null, "Programmes:Default names no file in programmes/.").ValidateOnStart();
        services.AddScoped(provider => new Enrolments(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<QuickReads>(), provider.GetRequiredService<ProgrammeShelf>(), provider.GetRequiredService<IOptions<ProgrammesOptions>>()));
        return services;
    }

    public static IEndpointRouteBuilder MapProgrammes(this IEndpointRouteBuilder app) => app;
}
