using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Backstay.Data;

/// <summary>
/// Keeps the SQLite connection of a context open until the context goes. Measured (bench): opening it anew for each question registers
/// functions and collations each time, which costs about as much as a small question; an open connection holds no lock.
/// </summary>
internal sealed class OneConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
