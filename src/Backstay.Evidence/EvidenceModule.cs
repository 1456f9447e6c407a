using Backstay.Evidence.Coding.Projects;
using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Marks;
using Backstay.Evidence.Publishing;
using Backstay.Evidence.Records;
using Backstay.Evidence.Records.Adding;
using Backstay.Evidence.Records.Bringing;
using Backstay.Evidence.Records.Reading;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reports.Pdf;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening.Agreeing;
using Backstay.Evidence.Screening.Ordering;
using Backstay.Evidence.Writing;
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
        services.AddScoped<IncludedReports>();
        services.AddScoped<ReportTexts>();
        services.AddSingleton<PdfProcess>();
        services.AddScoped<CodeProjects>();
        services.AddScoped<ReviewHistory>();
        services.AddScoped<ReviewFiles>();
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SimilarRecords>();
        services.AddScoped<RecordFiles>().AddScoped<RecordSearch>().AddScoped<DuplicateDesk>();
        services.AddSingleton<WaitingLooks>().AddSingleton<DuplicateLooker>().AddHostedService<DuplicateLooking>();
        services.AddSingleton<PublishedShelf>().AddScoped<PublishedReviews>().AddScoped<ReviewPublishing>().AddScoped<IPublishedModel, PublishedModels>();
        services.AddScoped<DraftBook>().AddScoped<DraftDesk>();
        return services;
    }

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app)
    {
        ExampleApi.Map(app);
        VotesApi.Map(app);
        ReportApi.Map(app);
        FindingsApi.Map(app);
        RecordsApi.Map(app);
        MarksApi.Map(app);
        DuplicatesApi.Map(app);
        PublishedApi.Map(app);
        DraftApi.Map(app);
        return app;
    }
}
