using Backstay.Evidence.Founding;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.People.Erasure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence;

public static class EvidenceModule
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<ReviewShelf>();
        services.AddScoped<ReviewBook>();
        services.AddScoped<ReviewTeam>().AddScoped<INightlyTidying, TeamTidying>();
        services.AddScoped<RecordBook>();
        return services;
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        ExampleApi.Map(app);
        return app;
    }
}
