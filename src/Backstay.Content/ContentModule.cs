using Backstay.Content.Finding;
using Backstay.Content.Library;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Content;

public static class ContentModule
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddSingleton<ContentShelf>();
        services.AddSingleton(provider => provider.GetRequiredService<ContentShelf>().Catalogue);
        services.AddScoped<Openings>();
        services.AddScoped<NewsVisits>();
        services.AddSingleton(provider => new LibraryIndex(provider.GetRequiredService<ContentShelf>()));
        services.AddSingleton<SearchAddress>();
        return services;
    }

    public static IEndpointRouteBuilder MapContent(this IEndpointRouteBuilder app)
    {
        SearchApi.Map(app);
        return app;
    }
}
