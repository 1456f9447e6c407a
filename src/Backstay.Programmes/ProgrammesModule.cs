using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Programmes;

public static class ProgrammesModule
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapProgrammes(this IEndpointRouteBuilder app) => app;
}
