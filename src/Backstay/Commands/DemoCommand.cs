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
        var command = new CommandWithExample("demo", $"Serves Backstay with demo people, made by the simulation at the first start, from the folder {Folder}.", "backstay demo");
        command.Runs((settings, _, ct) => DemoAsync(settings, ct));
        return command;
    }

    private static async Task<int> DemoAsync(string[] given, CancellationToken ct)
    {
        string[] settings = [$"--Data={Folder}", "--Mail:ShowFiles=true", $"--People:Operators:0={DemoStaff.Operator}", .. given];
        var demo = await DemoPeople.EnsureAsync(settings, ct);
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        Tell(app.Urls.First(), demo, app.Services.GetRequiredService<DatabaseOptions>().Folder, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static void Tell(string address, DemoFile demo, string folder, DateOnly today)
    {
        // A link is copied from here, so no line is wrapped.
        Action<string> line = Console.WriteLine;
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]Backstay is at {address}[/]   stop it with Ctrl+C");
        line("");
        line($"Begin as a new person there, or sign in at {address}/sign-in with one of these addresses.");
        line($"The code comes to {address}/mail. Nobody here is real; each page says so.");
        line("");
        foreach (var (resident, shows) in DemoPeople.All) line($"  {resident.Email,-26} {shows}");
        line("");
        line("People who work here need a second step: after the code, type a spare code. Each works once;");
        line($"more of them are in {Path.Combine(folder, DemoFile.Name)}");
        line("");
        foreach (var member in demo.Staff) line($"  {member.Email,-26} {member.Shows,-56} {string.Join("  ", member.SpareCodes.Take(2))}");
        line("");
        line($"Four of these work on an example of a systematic review: {address}/evidence");
        line("");
        if (demo.UpTo is { } upTo && upTo < today) line($"These people lived up to {upTo:d MMMM}. Delete {folder} to have them live up to today.");
    }
}
