using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backstay.Tests.App;

/// <summary>
/// Lets each statement take its time, as a database elsewhere does. SQLite answers at once, and two parts of a page that ask at the same moment
/// would never meet.
/// </summary>
internal sealed class Unhurried : DbCommandInterceptor
{
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(1);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => AfterAWhileAsync(result, cancellationToken);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => AfterAWhileAsync(result, cancellationToken);

    private static async ValueTask<T> AfterAWhileAsync<T>(T result, CancellationToken ct)
    {
        await Task.Delay(Way, ct);
        return result;
    }
}
