using System.CommandLine;
using Backstay.Content.Editing;
using Backstay.Data;
using Spectre.Console;

namespace Backstay.Commands;

internal static class ContentCommand
{
    private const string Example = "backstay content export /srv/content --Data=/srv/backstay";

    public static Command Create()
    {
        var command = new CommandWithExample("content", "What editors wrote, as files.", Example) { CreateExport() };
        command.Runs((_, _, _) => throw new Faults.StartupFault("Say what to do with the content.", $"Such as: {Example}"));
        return command;
    }

    private static CommandWithExample CreateExport()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where to write them; the folder content/ of the source code will do." };
        var command = new CommandWithExample("export", "Writes library, gym, radio and messages as they have to be for people to see from files alone what they see now.", Example) { folder };
        command.Runs((settings, parsed, ct) => ExportAsync(settings, parsed.GetValue(folder)!, ct));
        return command;
    }

    private static async Task<int> ExportAsync(string[] settings, DirectoryInfo folder, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        var (files, published) = await ContentExport.ToFolderAsync(app.Services, folder.FullName, ct);
        AnsiConsole.MarkupLineInterpolated($"[green]{files} files are in {folder.FullName}[/], {published} of them from the editor.");
        return 0;
    }
}
