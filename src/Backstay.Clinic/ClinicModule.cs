using Backstay.CheckIns;
using Backstay.Clinic.Reports;
using Backstay.Kernel.Events;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Clinic;

public static class ClinicModule
{
    public static IServiceCollection AddClinic(this IServiceCollection services)
    {
        services.AddHandler<QuestionnaireCompleted, MakeReports>();
        return services;
    }

    public static IEndpointRouteBuilder MapClinic(this IEndpointRouteBuilder app) => app;
}
