using Microsoft.Extensions.Hosting;

namespace Backstay.Movement.Brought;

/// <summary>Reads brought files one after the other, beside the requests. What waited when the program stopped comes first.</summary>
internal sealed class FileReading(WaitingFiles waiting, FileReader reader) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            foreach (var id in waiting.OnDisk().ToList()) await reader.ReadAsync(id, stoppingToken);
            await foreach (var id in waiting.AllAsync(stoppingToken)) await reader.ReadAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Half read: the next start reads it again.
        }
    }
}
