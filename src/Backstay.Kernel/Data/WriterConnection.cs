using System.Data.Common;

namespace Backstay.Kernel.Data;

/// <summary>The group writer's own connection, which stays open with its commands from one commit to the next.</summary>
internal sealed class WriterConnection(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> commands = [];

    /// <summary>Stores these in one commit, or none of them.</summary>
    /// <returns>The number of rows that each changed.</returns>
    public async Task<int[]> CommitAsync(IReadOnlyList<Write> writes)
    {
        // A statement by itself is a commit by itself, without the round trips of a transaction.
        if (writes.Count == 1) return [await RunAsync(writes[0], null)];
        await using var transaction = await connection.BeginTransactionAsync();
        var changed = new int[writes.Count];
        for (var i = 0; i < writes.Count; i++) changed[i] = await RunAsync(writes[i], transaction);
        await transaction.CommitAsync();
        return changed;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private Task<int> RunAsync(Write write, DbTransaction? transaction)
    {
        if (!commands.TryGetValue(write.Sql, out var command)) commands[write.Sql] = command = Prepare(write);
        command.Transaction = transaction;
        for (var i = 0; i < write.Values.Length; i++) command.Parameters[i].Value = write.Values[i].Value ?? DBNull.Value;
        return command.ExecuteNonQueryAsync();
    }

    private DbCommand Prepare(Write write)
    {
        var command = connection.CreateCommand();
        command.CommandText = write.Sql;
        foreach (var (name, _) in write.Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
