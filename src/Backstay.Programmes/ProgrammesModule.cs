using Backstay.Content.Courses;
using Backstay.Kernel.Data;
using Backstay.Programmes.Calendar;
using Backstay.People.CareLinks;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Entry;
using Backstay.Programmes.Files;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backstay.Programmes;

public static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ProgrammeShelf(ProgrammeFiles.FolderIn(provider.GetRequiredService<IConfiguration>()))).AddSingleton<ProgrammeVersions>();
        services.AddOptions<ProgrammesOptions>().BindConfiguration(ProgrammesOptions.Section).ValidateDataAnnotations()
            .Validate<ProgrammeShelf>((options, shelf) => shelf.Find(options.Default) is not null, "Programmes:Default names no file in programmes/.").ValidateOnStart();
        services.AddScoped(provider => new Enrolments(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<QuickReads>(), provider.GetRequiredService<ProgrammeShelf>(), provider.GetRequiredService<ProgrammeVersions>(),
            provider.GetRequiredService<IOptions<ProgrammesOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Entrance>().AddScoped<ICourseGate, LockedCourses>();
        services.AddScoped<IProposeShares, ProgrammeShares>();
        return services;
    }

    public static IEndpointRouteBuilder MapProgrammes(this IEndpointRouteBuilder app) => app;
}
