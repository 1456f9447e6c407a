using Backstay.Evidence.Founding;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reports;
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
        services.AddScoped<ReportBook>();
        services.AddScoped<ReportTexts>();
        services.AddScoped<ReviewHistory>();
        services.AddHttpContextAccessor();
        services.AddScoped<Hand>();
        return services;
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        ExampleApi.Map(app);
        FindingsApi.Map(app);
        return app;
    }
}
