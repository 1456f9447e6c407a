using System.CommandLine;
using Backstay.Checking;
using Spectre.Console;

namespace Backstay.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks configuration, database, content, questionnaires and programmes. Exit code 1 when something is wrong.");
        command.SetAction((parsed, ct) => RunAsync(BackstayCommand.Settings(parsed), ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken ct)
    {
        var wrong = 0;
        foreach (var check in Checks.All)
        {
            var findings = await check.RunAsync(settings, ct);
            wrong += findings.Count;
            AnsiConsole.MarkupLineInterpolated(findings.Count == 0 ? (FormattableString)$"[green]fine[/]   {check.Name}" : $"[red]wrong[/]  {check.Name}");
            foreach (var finding in findings) AnsiConsole.WriteLine($"         {finding}");
        }
        return wrong == 0 ? 0 : 1;
    }
}
