using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.People.Export;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.CheckIns;

public static class CheckInsModule
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services.AddOptions<CheckInsOptions>().BindConfiguration(CheckInsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QuestionnaireShelf>();
        services.AddScoped<ResponseBook>();
        services.AddScoped<PersonAnswers>();
        services.AddScoped<DangerSignRecord>();
        services.AddScoped<DiaryBook>();
        services.AddScoped<IExportPart, FhirExport>();
        return services;
    }

    public static IEndpointRouteBuilder MapCheckIns(this IEndpointRouteBuilder app) => app;
}
