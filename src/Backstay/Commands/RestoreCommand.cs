using System.CommandLine;
using Backstay.Backups;
using Backstay.Data;
using Spectre.Console;

namespace Backstay.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that `backstay backup` wrote." };
        var command = new Command("restore", "Fills an empty database from a backup; SQLite or PostgreSQL, whichever made it.") { file };
        command.SetAction((parsed, ct) => RunAsync(BackstayCommand.Settings(parsed), parsed.GetValue(file)!, ct));
        return command;
    }

    private static Task<int> RunAsync(string[] settings, FileInfo file, CancellationToken ct) => BackstayCommand.TellFaultsAsync(settings, async () =>
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var manifest = await Backup.RestoreAsync(scope.ServiceProvider.GetRequiredService<BackstayDb>(), file.FullName, ct);
        AnsiConsole.MarkupLineInterpolated($"[green]{manifest.Rows.Values.Sum()} rows of {manifest.Rows.Count} tables are back, as they were on {manifest.At:u}[/]");
        return 0;
    });
}
