using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Backstay.Kernel;

public static class KernelModule
{
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton<TimeProvider>(new SteadyClock(TimeProvider.System));
        services.AddScoped<CurrentPerson>();
        services.AddSingleton<QuickReads>();
        services.AddSingleton<GroupWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupWriter>());
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        return services;
    }
}
