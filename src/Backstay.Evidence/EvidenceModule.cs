using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence;

public static class EvidenceModule
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder app) => app;
}
