using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Content;

public static class ContentModule
{
    public static IServiceCollection AddContent(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapContent(this IEndpointRouteBuilder app) => app;
}
