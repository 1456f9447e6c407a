using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Backstay.Kernel;

public static class KernelModule
{
    /// <summary>What is kept in memory for a while counts one by one.</summary>
    private const int MostKept = 10_000;

    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton<TimeProvider>(new SteadyClock(TimeProvider.System));
        services.AddMemoryCache(cache => cache.SizeLimit = MostKept);
        services.AddTransient(typeof(Lazy<>), typeof(Later<>));
        services.AddScoped<CurrentPerson>();
        services.AddSingleton<QuickReads>();
        services.AddSingleton<GroupWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupWriter>());
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        return services;
    }

    /// <summary>A service that is made when it is first asked for.</summary>
    private sealed class Later<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>) where T : class;
}
