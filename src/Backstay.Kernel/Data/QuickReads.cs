using System.Collections.Concurrent;
using System.Data.Common;

namespace Backstay.Kernel.Data;

/// <summary>
/// Answers the few questions that come with every request. Measured (bench): parsing and planning a statement anew costs several times
/// what it costs to run it, so a handful of connections stay open with their statements prepared. All other reads go through <see cref="AppDb"/>.
/// </summary>
public sealed class QuickReads(DbDataSource source) : IAsyncDisposable
{
    // Few on purpose: a connection that is kept here is one less for everybody else.
    private const int Kept = 4;

    private readonly ConcurrentStack<KeptConnection> idle = [];

    /// <param name="values">Parameter names (without @) and values.</param>
    public async Task<T> AskAsync<T>(Question<T> question, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        var line = await TakeAsync(ct);
        T answer;
        try
        {
            await using var reader = await line.Command(question.Sql, values).ExecuteReaderAsync(ct);
            answer = question.Read(reader);
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
        if (idle.Count < Kept) idle.Push(line);
        else await line.DisposeAsync();
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryPop(out var line)) await line.DisposeAsync();
    }

    private async ValueTask<KeptConnection> TakeAsync(CancellationToken ct)
    {
        while (idle.TryPop(out var line))
        {
            if (line.IsFresh) return line;
            await line.DisposeAsync();
        }
        return new(await source.OpenConnectionAsync(ct));
    }
}
