using System.CommandLine;
using Backstay.Checking;
using Spectre.Console;

namespace Backstay.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new CommandWithExample("check", "Checks configuration, database, content, courses, questionnaires and programmes, and changes nothing. Exit code 1 when something is wrong.",
            "backstay check --Data=/srv/backstay");
        command.Runs((settings, _, ct) => RunAsync(settings, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken ct)
    {
        var wrong = 0;
        foreach (var check in Checks.All)
        {
            var (findings, notes) = await check.RunAsync(settings, ct);
            wrong += findings.Count;
            AnsiConsole.Markup(findings.Count == 0 ? "[green]fine [/]" : "[red]wrong[/]");
            // Not wrapped: a file and a line are to be copied from here.
            Console.WriteLine($"  {check.Name,-13}  {notes.FirstOrDefault()}");
            foreach (var note in notes.Skip(1)) Console.WriteLine($"{"",-22}{note}");
            foreach (var finding in findings) Console.WriteLine($"       {finding.ReplaceLineEndings($"{Environment.NewLine}       ")}");
        }
        AnsiConsole.WriteLine(wrong switch { 0 => "Backstay is ready to serve.", 1 => "One thing is wrong.", _ => $"{wrong} things are wrong." });
        return wrong == 0 ? 0 : 1;
    }
}
