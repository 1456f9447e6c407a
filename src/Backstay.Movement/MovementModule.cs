using Backstay.Kernel.Data;
using Backstay.Movement.Brought;
using Backstay.Movement.ByHand;
using Backstay.Movement.Columns;
using Backstay.Movement.Counted;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Push;
using Backstay.Movement.Sending.Speaking;
using Backstay.Movement.Suggestions;
using Backstay.Movement.Weather;
using Backstay.People.Erasure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Movement;

public static class MovementModule
{
    public static IServiceCollection AddMovement(this IServiceCollection services)
    {
        services.AddScoped<MovedBook>();
        services.AddScoped<SuggestionBook>();
        services.AddScoped(provider => new MovementRecord(provider.GetRequiredService<MovedBook>(), provider.GetRequiredService<MovedDays>()));
        services.AddScoped(provider => new Suggester(provider.GetRequiredService<SuggestionBook>()));
        services.AddScoped<MovedDays>().AddScoped<Routines>().AddScoped<PlaceNames>().AddScoped<Recount>().AddScoped<FlagBook>();
        services.AddScoped<OwnIdeaBook>().AddScoped<DearIdeas>();
        services.AddScoped(provider => new IdeasOfOwn(provider.GetRequiredService<OwnIdeaBook>()));
        services.AddBrought();
        services.AddSpeaking();
        services.AddWeather();
        return services;
    }

    public static IEndpointRouteBuilder MapMovement(this IEndpointRouteBuilder app)
    {
        MovedApi.Map(app);
        SuggestionApi.Map(app);
        BringApi.Map(app);
        ColumnsApi.Map(app);
        PushApi.Map(app);
        PlaceNames.Map(app);
        FlagApi.Map(app);
        OwnIdeaApi.Map(app);
        MessageApi.Map(app);
        MessageLog.Map(app);
        DearApi.Map(app);
        return app;
    }

    private static void AddSpeaking(this IServiceCollection services)
    {
        services.AddScoped<HomeWeather>().AddScoped<Moments>().AddScoped<MomentBook>().AddScoped<MessageLog>();
        services.AddScoped(provider => new MessagesOfToday(provider.GetRequiredService<AppDb>()));
        services.AddSingleton<EverybodyShelf>().AddScoped<INightlyTidying, LearnedAnew>();
        services.AddSingleton<MessageWatch>().AddHostedService(provider => provider.GetRequiredService<MessageWatch>());
    }

    private static void AddBrought(this IServiceCollection services)
    {
        services.AddOptions<MovementOptions>().BindConfiguration(MovementOptions.Section)
            .Configure<IConfiguration>((movement, configuration) => movement.Folder = Path.GetFullPath(Path.Combine(configuration["Data"] ?? "backstay-data", "movement")))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WaitingFiles>().AddSingleton<FileReader>().AddScoped<BroughtFiles>().AddScoped<PushedData>();
        services.AddScoped<ColumnBook>().AddScoped<INightlyTidying, KeptTables>();
        services.AddHostedService<FileReading>();
    }
}
