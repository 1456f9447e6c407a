using System.CommandLine;
using System.Globalization;
using Backstay.Backups;
using Backstay.Data;
using Spectre.Console;

namespace Backstay.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo?>("--to") { Description = "The file to write; by default a dated one in the data folder." };
        var command = new CommandWithExample("backup", "Writes the whole database to one file, while Backstay goes on serving.", "backstay backup --to=/safe/monday.zip") { file };
        command.Runs((settings, parsed, ct) => RunAsync(settings, parsed.GetValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, FileInfo? file, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var folder = app.Services.GetRequiredService<DatabaseOptions>().Folder;
        var stamp = clock.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var target = file?.FullName ?? Path.Combine(folder, $"backup-{stamp}.zip");
        var manifest = await RowsProgress.ShowAsync("Writing the backup", told => Backup.WriteAsync(scope.ServiceProvider.GetRequiredService<BackstayDb>(), target, clock, told, ct));
        AnsiConsole.MarkupLineInterpolated($"[green]{manifest.Rows.Values.Sum():N0} rows of {manifest.Rows.Count} tables are in {target}[/]");
        return 0;
    }
}
