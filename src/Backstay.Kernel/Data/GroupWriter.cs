using System.Data.Common;
using System.Threading.Channels;
using Backstay.Kernel.Events;
using Microsoft.Extensions.Hosting;

namespace Backstay.Kernel.Data;

/// <summary>One statement with its values, for the hot paths that store small rows many times a second.</summary>
/// <param name="Sql">SQL that both databases understand, with @named parameters.</param>
/// <param name="Values">Parameter names (without @) and values.</param>
public sealed record Write(string Sql, params (string Name, object? Value)[] Values);

/// <summary>
/// Stores rows that come at the same moment in one commit: a flush to disk costs the same for one row as for two hundred.
/// A write is acknowledged only after the commit that holds it.
/// </summary>
public sealed class GroupWriter(DbDataSource source) : BackgroundService
{
    private const int LargestGroup = 200;

    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(4096) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private KeptConnection? line;

    /// <returns>The number of rows changed, once they are durable; 0 where the statement found nothing to do.</returns>
    public async Task<int> WriteAsync(Write write, CancellationToken ct)
    {
        using var trace = OutboxMeter.Traces.StartActivity("store");
        var pending = new Pending(write);
        await queue.Writer.WriteAsync(pending, ct);
        return await pending.Stored.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<Pending>(LargestGroup);
        // The end of the queue ends the work, not the token: what was taken in is still stored.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var pending)) group.Add(pending);
            await StoreAsync(group);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        if (ExecuteTask is not null) await ExecuteTask.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
        await CloseAsync();
    }

    public override void Dispose()
    {
        queue.Writer.TryComplete();
        base.Dispose();
    }

    private async Task StoreAsync(IReadOnlyList<Pending> group)
    {
        try
        {
            var changed = await CommitAsync(group);
            for (var i = 0; i < group.Count; i++) group[i].Stored.TrySetResult(changed[i]);
        }
        catch (Exception) when (group.Count > 1)
        {
            // One bad row must not take its neighbours down: each gets its own commit and its own answer.
            foreach (var pending in group) await StoreAsync([pending]);
        }
        catch (Exception error)
        {
            group[0].Stored.TrySetException(error);
        }
    }

    private async Task<int[]> CommitAsync(IReadOnlyList<Pending> group)
    {
        try
        {
            if (line is { IsFresh: false }) await CloseAsync();
            line ??= new KeptConnection(await source.OpenConnectionAsync());
            // A statement by itself is a commit by itself, without the round trips of a transaction.
            if (group.Count == 1) return [await RunAsync(line, group[0].Write, null)];
            await using var transaction = await line.BeginAsync();
            var changed = new int[group.Count];
            for (var i = 0; i < group.Count; i++) changed[i] = await RunAsync(line, group[i].Write, transaction);
            await transaction.CommitAsync();
            return changed;
        }
        catch
        {
            // Whatever went wrong, the next commit does not inherit it.
            await CloseAsync();
            throw;
        }
    }

    private static Task<int> RunAsync(KeptConnection line, Write write, DbTransaction? transaction) => line.Command(write.Sql, write.Values, transaction).ExecuteNonQueryAsync();

    private async Task CloseAsync()
    {
        if (line is not null) await line.DisposeAsync();
        line = null;
    }

    private sealed record Pending(Write Write)
    {
        public TaskCompletionSource<int> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
