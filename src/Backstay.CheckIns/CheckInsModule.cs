using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.CheckIns;

public static class CheckInsModule
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapCheckIns(this IEndpointRouteBuilder app) => app;
}
