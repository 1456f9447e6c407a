using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backstay.Data;

/// <summary>
/// Keeps the SQLite connection of a context open until the context goes. Opening it anew for each question registers functions and collations
/// each time: in a profile of virtual people living a programme, a tenth of the time and more. An open connection holds no lock.
/// </summary>
internal sealed class OneConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
