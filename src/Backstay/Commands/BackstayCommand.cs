using System.CommandLine;
using System.CommandLine.Help;
using Backstay.Data;
using Backstay.Faults;
using Spectre.Console;

namespace Backstay.Commands;

/// <summary>The command line: `serve` when nothing is said. Settings follow as --Name=value.</summary>
internal static class BackstayCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Backstay helps people who live with low back pain. Without a command it serves its pages.\nSettings follow as --Name=value; docs/operating.md lists them.");
        root.Add(ServeCommand.Create());
        root.Add(DemoCommand.Create());
        root.Add(SimulateCommand.Create());
        root.Add(BackupCommand.Create());
        root.Add(RestoreCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(SpeakCommand.Create());
        root.Add(ContentCommand.Create());
        root.Add(ProgrammeCommand.Create());
        root.Add(CasesCommand.Create());
        root.Add(MovementCommand.Create());
        root.Add(ReviewCommand.Create());
        root.Runs((settings, _, ct) => ServeCommand.ServeAsync(settings, ct));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return await root.Parse(args).InvokeAsync();
    }

    /// <summary>What a command does with its settings. A fault that we have words for is told in them, and the exit code is 1.</summary>
    public static void Runs(this Command command, Func<string[], ParseResult, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                return await run(GivenSettings.From(parsed), parsed, ct);
            }
            catch (Exception error) when (Explain(error, parsed.UnmatchedTokens.ToArray()) is { } fault)
            {
                var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
                console.MarkupLineInterpolated($"[red]{fault.Message}[/]");
                await Console.Error.WriteLineAsync(fault.Remedy);
                return 1;
            }
        });
    }

    private static StartupFault? Explain(Exception error, string[] settings)
    {
        if (error is StartupFault fault) return fault;
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(settings).Build();
        return StartupFault.From(error, DatabaseOptions.From(configuration), configuration["Urls"]);
    }
}
