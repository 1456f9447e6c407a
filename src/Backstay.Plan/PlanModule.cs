using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Plan;

public static class PlanModule
{
    public static IServiceCollection AddPlan(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapPlan(this IEndpointRouteBuilder app) => app;
}
