using Backstay.Content;
using Backstay.Kernel.Events;
using Backstay.Plan.Today;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Plan;

public static class PlanModule
{
    public static IServiceCollection AddPlan(this IServiceCollection services)
    {
        services.AddScoped<Planner>();
        services.AddHandler<MadeItWorse, LeaveOutWhatHurt>();
        return services;
    }

    public static IEndpointRouteBuilder MapPlan(this IEndpointRouteBuilder app)
    {
        TodayApi.Map(app);
        return app;
    }
}
