using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Movement.Brought;

/// <summary>Reads brought files one after the other, beside the requests.</summary>
internal sealed partial class FileReading(WaitingFiles waiting, FileReader reader, TimeProvider clock, ILogger<FileReading> log) : BackgroundService
{
    // What another copy of the program left half read is free after a while.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private readonly HashSet<BroughtFileId> failed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // The first look finds what waited when the program stopped.
        await using var looks = clock.CreateTimer(_ => AnnounceWaiting(), null, TimeSpan.Zero, Between);
        try
        {
            await foreach (var id in waiting.AllAsync(stoppingToken)) await ReadAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void AnnounceWaiting()
    {
        try
        {
            foreach (var id in waiting.OnDisk().ToList()) waiting.Announce(id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A timer has nobody above it who would catch this.
            LogFailed(error.GetType().Name, error);
        }
    }

    private async Task ReadAsync(BroughtFileId id, CancellationToken ct)
    {
        try
        {
            await reader.ReadAsync(id, ct);
            failed.Remove(id);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name, error);
            // Most often a database that was busy: once more after the others, and then at a later look.
            if (failed.Add(id)) waiting.Announce(id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Files of movement were not read to their end: {Kind}")]
    private partial void LogFailed(string kind, Exception error);
}
