using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Instruments;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.CheckIns.Sharing;
using Backstay.CheckIns.Sheets;
using Backstay.CheckIns.Writing;
using Backstay.Content.Courses;
using Backstay.Kernel.Data;
using Backstay.People.CareLinks;
using Backstay.People.Erasure;
using Backstay.People.Export;
using Backstay.Programmes.Entry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backstay.CheckIns;

public static class CheckInsModule
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services.AddOptions<CheckInsOptions>().BindConfiguration(CheckInsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var own = provider.GetRequiredService<IOptions<CheckInsOptions>>().Value.Questionnaires;
            return new QuestionnaireShelf(own, provider.GetRequiredService<ILogger<QuestionnaireShelf>>(), QuestionnaireCheck.Shelf(provider.GetRequiredService<IConfiguration>()));
        });
        services.AddScoped<ResponseBook>();
        services.AddScoped(provider => new PersonAnswers(provider.GetRequiredService<QuickReads>(), provider.GetRequiredService<QuestionnaireShelf>()));
        services.AddScoped(provider => new PersonScores(provider.GetRequiredService<AppDb>(), provider.GetRequiredService<QuestionnaireShelf>()));
        services.AddScoped(provider => new AnswersTold(provider.GetRequiredService<QuickReads>(), provider.GetRequiredService<QuestionnaireShelf>()));
        services.AddScoped<DangerSignRecord>();
        services.AddScoped<DiaryBook>();
        services.AddScoped<IAnswerRecord, AnswerRecord>();
        services.AddScoped<IExportPart, FhirExport>();
        services.AddSingleton<SheetShelf>().AddScoped<SheetBook>().AddScoped<WritingBook>();
        services.AddSingleton(new CourseExtra(typeof(ModuleSheets)));
        services.AddScoped<FinishedBook>().AddScoped(provider => new PersonTold(provider.GetRequiredService<FinishedBook>()));
        foreach (var share in (string[])[CareShares.Condition, CareShares.Treatment, CareShares.Absence]) services.AddSingleton(new CarePart(share, typeof(ToldPart)));
        services.AddSingleton(new CarePart(CareShares.Diary, typeof(DiaryPart))).AddSingleton(new CarePart(CareShares.Answers, typeof(AnswersPart)))
            .AddSingleton(new CarePart(CareShares.Texts, typeof(TextsPart)));
        services.AddScoped<INightlyTidying, RemovedForGood>();
        return services;
    }

    public static IEndpointRouteBuilder MapCheckIns(this IEndpointRouteBuilder app)
    {
        SheetEndpoint.Map(app);
        WritingEndpoint.Map(app);
        return app;
    }
}
