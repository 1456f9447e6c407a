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
        var command = new CommandWithExample("restore", "Fills an empty database from a backup; SQLite or PostgreSQL, whichever made it.", "backstay restore /safe/monday.zip --Data=/srv/new") { file };
        command.Runs((settings, parsed, ct) => RunAsync(settings, parsed.GetValue(file)!, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, FileInfo file, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var manifest = await RowsProgress.ShowAsync("Restoring", told => Backup.RestoreAsync(scope.ServiceProvider.GetRequiredService<BackstayDb>(), file.FullName, told, ct));
        AnsiConsole.MarkupLineInterpolated($"[green]{manifest.Rows.Values.Sum():N0} rows of {manifest.Rows.Count} tables are back, as they were on {manifest.At:u}[/]");
        return 0;
    }
}
