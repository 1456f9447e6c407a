using System.Data.Common;
using System.Text;

namespace Backstay.Movement.Brought;

/// <summary>Puts many rows into one table, some hundreds a statement; what is there already stays as it is.</summary>
/// <param name="transaction">Null where each statement stands for itself.</param>
internal sealed class RowBatch(DbConnection connection, string table, DbTransaction? transaction, params string[] columns) : IDisposable
{
    private const int Rows = 400;

    private readonly List<object?[]> waiting = new(Rows);
    private DbCommand? full;

    /// <summary>Rows that were stored so far.</summary>
    public long Stored { get; private set; }

    public void Add(params object?[] row)
    {
        waiting.Add(row);
        if (waiting.Count == Rows) Store(full ??= Prepare(Rows));
    }

    public void Complete()
    {
        if (waiting.Count == 0) return;
        using var rest = Prepare(waiting.Count);
        Store(rest);
    }

    public void Dispose() => full?.Dispose();

    private void Store(DbCommand command)
    {
        for (var i = 0; i < waiting.Count; i++)
            for (var j = 0; j < columns.Length; j++) command.Parameters[i * columns.Length + j].Value = waiting[i][j] ?? DBNull.Value;
        Stored += command.ExecuteNonQuery();
        waiting.Clear();
    }

    private DbCommand Prepare(int rows)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ");
        for (var i = 0; i < rows; i++)
        {
            sql.Append(i == 0 ? "(" : ", (");
            for (var j = 0; j < columns.Length; j++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i * columns.Length + j}";
                command.Parameters.Add(parameter);
                sql.Append(j == 0 ? "" : ", ").Append(parameter.ParameterName);
            }
            sql.Append(')');
        }
        command.CommandText = sql.Append(" ON CONFLICT DO NOTHING").ToString();
        return command;
    }
}
