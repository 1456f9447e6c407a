using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Backstay.Watching;

/// <summary>
/// What is told of an error: its type, its code and where it happened. Never its message, since messages repeat what somebody typed
/// ("The input string 'my diary' was not in a correct format").
/// </summary>
internal static class Discretion
{
    public static string Tell(Exception error) => error.InnerException is { } cause
        ? $"{One(error)}{Environment.NewLine}caused by {Tell(cause)}"
        : One(error);

    private static string One(Exception error) => $"{error.GetType().FullName}{Code(error)}{Environment.NewLine}{error.StackTrace}";

    private static string Code(Exception error) => error switch
    {
        SqliteException sqlite => $" ({sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode})",
        DbException { SqlState: { } state } => $" ({state})",
        IOException file => string.Create(CultureInfo.InvariantCulture, $" (0x{file.HResult:X8})"),
        _ => "",
    };
}
