using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Records;
using Backstay.Evidence.Records.Bringing;
using Backstay.Evidence.Records.Reading;
using Backstay.Evidence.Reviews;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence;

public static class EvidenceModule
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<ReviewShelf>();
        services.AddScoped<ReviewBook>();
        services.AddScoped<ReviewTeam>();
        services.AddScoped<RecordBook>();
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<RecordFiles>().AddScoped<RecordSearch>().AddScoped<DuplicateDesk>();
        services.AddSingleton<WaitingLooks>().AddSingleton<DuplicateLooker>().AddHostedService<DuplicateLooking>();
        return services;
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        ExampleApi.Map(app);
        RecordsApi.Map(app);
        DuplicatesApi.Map(app);
        return app;
    }
}
