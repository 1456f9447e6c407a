using System.Data.Common;
using System.Diagnostics;

namespace Backstay.Kernel.Data;

/// <summary>A connection that stays open, with its statements prepared, from one use to the next.</summary>
internal sealed class KeptConnection(DbConnection connection) : IAsyncDisposable
{
    // A connection that rested for long may have been cut by a firewall or a failover without a word.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DbCommand> commands = [];
    private long usedAt = Stopwatch.GetTimestamp();

    public bool IsFresh => Stopwatch.GetElapsedTime(usedAt) < LongestRest;

    public ValueTask<DbTransaction> BeginAsync() => connection.BeginTransactionAsync();

    /// <returns>The command for this SQL with these values; its own until the next call with the same SQL.</returns>
    public DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values, DbTransaction? transaction = null)
    {
        usedAt = Stopwatch.GetTimestamp();
        if (!commands.TryGetValue(sql, out var command)) commands[sql] = command = Make(sql, values);
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand Make(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, _) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
