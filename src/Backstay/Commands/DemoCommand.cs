using System.CommandLine;
using Backstay.Data;
using Backstay.Simulation;
using Spectre.Console;

namespace Backstay.Commands;

internal static class DemoCommand
{
    private const string Folder = "backstay-demo";

    public static Command Create()
    {
        var command = new Command("demo", $"Serves Backstay with demo people, made by the simulation at the first start, from the folder {Folder}.");
        command.SetAction((parsed, ct) => DemoAsync(BackstayCommand.Settings(parsed), ct));
        return command;
    }

    private static Task<int> DemoAsync(string[] given, CancellationToken ct)
    {
        string[] settings = [$"--Data={Folder}", "--Mail:ShowFiles=true", $"--People:Operators:0={DemoPeople.Operator}", .. given];
        return BackstayCommand.TellFaultsAsync(settings, async () =>
        {
            await DemoPeople.EnsureAsync(settings, ct);
            await using var app = BackstayApp.Create(settings);
            await Schema.PrepareAsync(app.Services, ct);
            await app.StartAsync(ct);
            Tell(app.Urls.First());
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
    }

    private static void Tell(string address)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]Backstay is at {address}[/]   stop it with Ctrl+C");
        AnsiConsole.WriteLine("Begin as a new person there, or sign in as a demo person; none of them is real.");
        AnsiConsole.MarkupLineInterpolated($"Sign in at {address}/sign-in with one of these, and take the code from {address}/mail");
        foreach (var person in DemoPeople.All) AnsiConsole.MarkupLineInterpolated($"  {person.Email,-34} {person.Who}");
    }
}
