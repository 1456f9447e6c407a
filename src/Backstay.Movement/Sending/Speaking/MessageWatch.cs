using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Looks every five minutes whether it is a moment for one of those who turned messages on.</summary>
internal sealed partial class MessageWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MessageWatch> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public async Task LookAsync(CancellationToken ct)
    {
        List<Kernel.Ids.PersonId> people;
        await using (var scope = scopes.CreateAsyncScope())
            people = await scope.ServiceProvider.GetRequiredService<AppDb>().MovementWishes.Where(one => one.On).Select(one => one.PersonId).ToListAsync(ct);
        foreach (var person in people)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MomentBook>().LookAsync(person, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    // One look that fails is made up for by the next.
                    LookFailed(error.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(LogLevel.Warning, "A look for moments to speak at failed: {Kind}")]
    private partial void LookFailed(string kind);
}
