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
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
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
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var commands = new Dictionary<string, DbCommand>();
        var changed = new int[group.Count];
        for (var i = 0; i < group.Count; i++)
        {
            var write = group[i].Write;
            if (!commands.TryGetValue(write.Sql, out var command))
                commands[write.Sql] = command = Prepare(connection, transaction, write);
            for (var p = 0; p < write.Values.Length; p++) command.Parameters[p].Value = write.Values[p].Value ?? DBNull.Value;
            changed[i] = await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        foreach (var command in commands.Values) await command.DisposeAsync();
        return changed;
    }

    private static DbCommand Prepare(DbConnection connection, DbTransaction transaction, Write write)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = write.Sql;
        foreach (var (name, _) in write.Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private sealed record Pending(Write Write)
    {
        public TaskCompletionSource<int> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
