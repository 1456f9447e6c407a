using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backstay.Tests.App;

/// <summary>
/// Lets others run before each statement, as a database elsewhere does. SQLite answers at once, and two parts of a page that ask at the same moment
/// would never meet.
/// </summary>
internal sealed class Unhurried : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => AfterOthersAsync(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => AfterOthersAsync(result);

    private static async ValueTask<T> AfterOthersAsync<T>(T result)
    {
        await Task.Yield();
        return result;
    }
}
