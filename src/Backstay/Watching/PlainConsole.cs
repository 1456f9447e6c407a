using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Backstay.Watching;

/// <summary>One line for each event on the console; an error is told without its message.</summary>
internal sealed class PlainConsole(TimeProvider clock) : ConsoleFormatter("backstay")
{
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var at = clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{at} {Level(logEntry.LogLevel)} {logEntry.Formatter(logEntry.State, null)}  [{logEntry.Category}]");
        if (logEntry.Exception is { } error) textWriter.WriteLine(Discretion.Tell(error));
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "info ", LogLevel.Warning => "warn ", LogLevel.Error => "error", LogLevel.Critical => "fatal", _ => "debug",
    };
}
