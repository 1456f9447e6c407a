using Backstay.Movement.ByHand;
using Backstay.Movement.Suggestions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Movement;

public static class MovementModule
{
    public static IServiceCollection AddMovement(this IServiceCollection services)
    {
        services.AddScoped<MovedBook>();
        services.AddScoped<SuggestionBook>();
        services.AddScoped(provider => new MovementRecord(provider.GetRequiredService<MovedBook>()));
        services.AddScoped(provider => new Suggester(provider.GetRequiredService<SuggestionBook>()));
        return services;
    }

    public static IEndpointRouteBuilder MapMovement(this IEndpointRouteBuilder app)
    {
        MovedApi.Map(app);
        SuggestionApi.Map(app);
        return app;
    }
}
