using Backstay.Evidence.Founding;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening.Agreeing;
using Backstay.Evidence.Screening.Ordering;
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
        services.AddSingleton<OrderShelf>();
        services.AddScoped<ReportBook>();
        services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IncludedReports>();
        services.AddScoped<ReportTexts>();
        services.AddScoped<ReviewHistory>();
        services.AddHttpContextAccessor();
        services.AddScoped<Hand>();
        return services;
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        ExampleApi.Map(app);
        VotesApi.Map(app);
        ReportApi.Map(app);
        FindingsApi.Map(app);
        return app;
    }
}
