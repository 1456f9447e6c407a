using System.CommandLine;
using Backstay.Data;
using Backstay.Faults;
using Spectre.Console;

namespace Backstay.Commands;

/// <summary>The command line: `serve` when nothing is said. Settings follow as --Name=value.</summary>
internal static class BackstayCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Backstay helps people who live with low back pain. Without a command it serves its pages.");
        Command[] commands =
        [
            ServeCommand.Create(), DemoCommand.Create(), SimulateCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), CheckCommand.Create(),
        ];
        foreach (var command in commands) root.Add(command);
        root.SetAction((parsed, ct) => ServeCommand.ServeAsync(Settings(parsed), ct));
        foreach (var command in commands.Append(root)) command.TreatUnmatchedTokensAsErrors = false;
        return await root.Parse(args).InvokeAsync();
    }

    /// <returns>The settings among the arguments.</returns>
    /// <exception cref="StartupFault">An argument is neither an option of the command nor a setting.</exception>
    public static string[] Settings(ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=')) is { } unknown
            ? throw new StartupFault($"'{unknown}' is not understood.", "A setting looks like --Urls=http://localhost:5080. `backstay --help` lists the commands.")
            : [.. parsed.UnmatchedTokens];

    /// <summary>Runs a command; a fault that we have words for is told in them, and the exit code is 1.</summary>
    public static async Task<int> TellFaultsAsync(string[] settings, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception error) when (Explain(error, settings) is { } fault)
        {
            var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
            console.MarkupLineInterpolated($"[red]{fault.Message}[/]");
            console.WriteLine(fault.Remedy);
            return 1;
        }
    }

    private static StartupFault? Explain(Exception error, string[] settings)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(settings).Build();
        return StartupFault.From(error, DatabaseOptions.From(configuration), configuration["Urls"]);
    }
}
