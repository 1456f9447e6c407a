using System.Data.Common;
using System.Net.Sockets;
using Backstay.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Backstay.Faults;

/// <summary>The program cannot start, and this is what the operator can do about it.</summary>
internal sealed class StartupFault(string what, string remedy, Exception? cause = null) : Exception(what, cause)
{
    public string Remedy { get; } = remedy;

    /// <returns>The fault in an operator's words; null for one that we have no words for.</returns>
    public static StartupFault? From(Exception error, DatabaseOptions database, string? urls) => error switch
    {
        StartupFault fault => fault,
        IOException { InnerException: AddressInUseException or SocketException } => new(
            $"The address {urls} is taken by another program.", "Stop that program, or choose another address: --Urls=http://localhost:5081", error),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new(
            $"This user may not listen on {urls}.", "Choose a port above 1023: --Urls=http://localhost:5080", error),
        InvalidDataException => new("The content has mistakes in it.", $"`backstay check` lists all that is wrong.{Environment.NewLine}{error.Message}", error),
        UnauthorizedAccessException or IOException => new(
            $"The folder {database.Folder} cannot be written.", "Give this user the right to write there, or choose another folder: --Data=/path/to/folder", error),
        DbException or InvalidOperationException { InnerException: DbException } when database.IsPostgres => new(
            "The PostgreSQL database cannot be reached or refuses us.", "Check host, port, name, user and password in ConnectionStrings:Backstay. It said: " + Innermost(error), error),
        DbException => new($"The database {database.File} cannot be opened.", "Is the disk full, or the file damaged? `backstay restore` brings a backup back. It said: " + Innermost(error), error),
        OptionsValidationException invalid => new("A setting is not valid.", string.Join(Environment.NewLine, invalid.Failures), error),
        _ => null,
    };

    private static string Innermost(Exception error) => error.GetBaseException().Message;
}
