using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Kernel.Events;

/// <summary>Reacts to an event, after it is stored; may be called again for the same event, so it must not mind.</summary>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    Task HandleAsync(TEvent happened, CancellationToken ct);
}

public static class Outbox
{
    extension(AppDb db)
    {
        public DbSet<OutboxMessage> OutboxMessages => db.Set<OutboxMessage>();
    }

    /// <summary>Tells other rooms of a change; kept or lost together with the caller's own changes.</summary>
    public static void Publish(this AppDb db, IEvent happened, TimeProvider clock) =>
        db.OutboxMessages.Add(OutboxMessage.For(happened, clock));

    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class, IEvent where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<IHandle<TEvent>, THandler>();
        services.AddSingleton(new EventRoute(typeof(TEvent).FullName!, static async (scope, payload, ct) =>
        {
            var happened = System.Text.Json.JsonSerializer.Deserialize<TEvent>(payload)!;
            await scope.GetServices<IHandle<TEvent>>().OfType<THandler>().First().HandleAsync(happened, ct);
        }));
        return services;
    }
}

internal sealed record EventRoute(string Kind, Func<IServiceProvider, string, CancellationToken, Task> DeliverAsync);
