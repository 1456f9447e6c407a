using Backstay.Content.Courses;
using Backstay.Content.Drawings;
using Backstay.Content.Editing;
using Backstay.Content.Figures;
using Backstay.Content.Finding;
using Backstay.Content.Gym;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Library;
using Backstay.Content.Messages;
using Backstay.Content.Radio;
using Backstay.Content.Radio.Speaking;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Content;

public static class ContentModule
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddSingleton<ContentShelf>();
        services.AddSingleton(provider => provider.GetRequiredService<ContentShelf>().Catalogue);
        services.AddSingleton<RadioShelf>().AddSingleton<CueShelf>().AddSingleton<MessageShelf>().AddSingleton<DrawingShelf>().AddSingleton(_ => new FigureShelf(ContentShelf.Folder));
        services.AddSingleton(provider => new SessionShelf(provider.GetRequiredService<ContentShelf>()));
        services.AddScoped<Openings>();
        services.AddScoped<SavedItems>();
        services.AddSingleton<PublishedContent>().AddHostedService(provider => provider.GetRequiredService<PublishedContent>());
        services.AddScoped<Desk>().AddScoped<Overview>().AddScoped<Reactions>().AddScoped<ICountUse, OwnUse>();
        services.AddSingleton<CourseShelf>().AddScoped<CourseBook>();
        services.AddOptions<SpeechOptions>().BindConfiguration(SpeechOptions.Section);
        services.AddScoped<NewsVisits>();
        services.AddSingleton(provider => new LibraryIndex(provider.GetRequiredService<ContentShelf>(), provider.GetRequiredService<CourseShelf>(), provider.GetRequiredService<SessionShelf>()));
        services.AddSingleton<SearchAddress>();
        return services;
    }

    public static IEndpointRouteBuilder MapContent(this IEndpointRouteBuilder app)
    {
        FigureEndpoint.Map(app);
        AudioApi.Map(app);
        EditorApi.Map(app);
        SearchApi.Map(app);
        return app;
    }
}
