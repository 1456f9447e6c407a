using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>Looks for duplicates beside the requests, in one review after the other.</summary>
internal sealed partial class DuplicateLooking(WaitingLooks waiting, DuplicateLooker looker, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DuplicateLooking> log) : BackgroundService
{
    // What another copy of the program left half done is free after a while.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private readonly HashSet<ReviewId> failed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // The first look finds what waited when the program stopped.
        await using var looks = clock.CreateTimer(_ => _ = AnnounceWaitingAsync(stoppingToken), null, TimeSpan.Zero, Between);
        try
        {
            await foreach (var review in waiting.AllAsync(stoppingToken)) await LookAsync(review, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(ReviewId review, CancellationToken ct)
    {
        try
        {
            await looker.LookAsync(review, ct);
            failed.Remove(review);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name, error);
            // Most often a database that was busy: once more after the others, and then at a later look.
            if (failed.Add(review)) waiting.Announce(review);
        }
    }

    private async Task AnnounceWaitingAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetUtcNow();
            foreach (var review in await scope.ServiceProvider.GetRequiredService<AppDb>().DuplicateLooks
                .Where(one => one.State == LookState.Waiting || (one.State == LookState.Running && one.LeasedUntil < now)).Select(one => one.ReviewId).ToListAsync(ct)) waiting.Announce(review);
        }
        catch (Exception error)
        {
            // A timer has nobody above it who would catch this.
            if (!ct.IsCancellationRequested) LogFailed(error.GetType().Name, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Duplicates were not looked for: {Kind}")]
    private partial void LogFailed(string kind, Exception error);
}
