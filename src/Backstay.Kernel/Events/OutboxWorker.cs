using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Kernel.Events;

/// <summary>Delivers stored events to their handlers, at least once each; several nodes share the work by lease.</summary>
public sealed partial class OutboxWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    /// <summary>How long it rests when nothing waits.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var idle = true; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                // A pause comes first: while the program starts, people come before what waited. It is real time on purpose, and paces this
                // process whatever the product's clock says.
                if (idle) await Task.Delay(Pause, TimeProvider.System, stoppingToken);
                idle = await DeliverDueAsync(stoppingToken) == 0;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogRoundFailed(error.GetType().Name);
                idle = true;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Delivers what is due now. Returns how many events were taken.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var routes = scope.ServiceProvider.GetServices<EventRoute>().ToLookup(route => route.Kind);
        var now = clock.GetUtcNow();
        var due = await db.OutboxMessages.AsNoTracking().Where(m => m.DueAt <= now).OrderBy(m => m.Id).Take(50).ToListAsync(ct);
        foreach (var message in due)
        {
            var taken = await db.OutboxMessages.Where(m => m.Id == message.Id && m.DueAt == message.DueAt)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now + Lease), ct);
            if (taken == 1) await DeliverAsync(message, routes[message.Kind], db, ct);
        }
        OutboxMeter.Waits(await db.OutboxMessages.OrderBy(m => m.Id).Select(m => (DateTimeOffset?)m.At).FirstOrDefaultAsync(ct), now);
        return due.Count;
    }

    private async Task DeliverAsync(OutboxMessage message, IEnumerable<EventRoute> routes, AppDb db, CancellationToken ct)
    {
        using var trace = OutboxMeter.Traces.StartActivity($"deliver {message.Kind}");
        try
        {
            foreach (var route in routes)
            {
                await using var scope = scopes.CreateAsyncScope();
                await route.DeliverAsync(scope.ServiceProvider, message.Payload, ct);
            }
            await db.OutboxMessages.Where(m => m.Id == message.Id).ExecuteDeleteAsync(ct);
            OutboxMeter.Delivered(message.Kind, clock.GetUtcNow() - message.At);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogDeliveryFailed(message.Kind, message.Id, error.GetType().Name);
            OutboxMeter.Failed(message.Kind);
            message.Retry(clock.GetUtcNow());
            await db.OutboxMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.DueAt, message.DueAt).SetProperty(m => m.Attempts, message.Attempts), ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of event delivery failed: {Error}")]
    private partial void LogRoundFailed(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Kind} {Id} was not delivered ({Error}); it will be tried again")]
    private partial void LogDeliveryFailed(string kind, OutboxMessageId id, string error);
}
