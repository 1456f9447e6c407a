using System.CommandLine;
using System.Globalization;
using Backstay.Faults;
using Backstay.Programmes;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;
using Spectre.Console;

namespace Backstay.Commands;

internal static class ProgrammeCommand
{
    private const string Example = "backstay programme dry-run programmes/walking-starter.yaml --begin=2026-03-02";

    public static Command Create()
    {
        var command = new CommandWithExample("programme", "Programmes as files: what there is, whether a file is right, and what it brings.", Example) { CreateList(), CreateCheck(), CreateDryRun(), ProveCommand.Create() };
        command.Runs((_, _, _) => throw new StartupFault("Say what to do with programmes.", $"Such as: {Example}"));
        return command;
    }

    private static CommandWithExample CreateList()
    {
        var command = new CommandWithExample("list", "The programmes of this installation.", "backstay programme list");
        command.Runs((settings, _, _) =>
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
            var table = new Table().AddColumns("id", "version", "who", "pace", "length", "title");
            foreach (var one in ProgrammePreview.All(configuration)) table.AddRow(one.Id, one.Version.ToString(CultureInfo.InvariantCulture), one.Open, one.PaceName, one.Length, one.Title.EscapeMarkup());
            AnsiConsole.Write(table);
            return Task.FromResult(0);
        });
        return command;
    }

    private static CommandWithExample CreateCheck()
    {
        var file = AFile();
        var command = new CommandWithExample("check", "Tells what is wrong with a programme file, by line and with a remedy.", "backstay programme check programmes/walking-starter.yaml") { file };
        command.Runs((_, parsed, _) =>
        {
            var (preview, findings) = ProgrammePreview.Of(Existing(parsed.GetValue(file)!));
            foreach (var finding in findings) AnsiConsole.MarkupLineInterpolated($"[red]{finding}[/]");
            if (preview is not null) AnsiConsole.MarkupLineInterpolated($"[green]{preview.Title}, version {preview.Version}, is in order.[/]");
            return Task.FromResult(findings.Count == 0 ? 0 : 1);
        });
        return command;
    }

    private static CommandWithExample CreateDryRun()
    {
        var file = AFile();
        var begin = new Option<DateOnly?>("--begin") { Description = "The first day; today by default." };
        var weeks = new Option<int>("--weeks") { Description = "How many weeks to print, 1 to 60; by default all of a programme that ends, and four of one that does not." };
        var pause = new Option<string[]>("--pause") { Description = "Days of a pause such as 2026-03-10..2026-03-17, the last being the day on which it goes on." };
        var pace = new Option<string?>("--pace") { Description = "free, suggested or locked, where the person chose another than the programme's." };
        var command = new CommandWithExample("dry-run", "Prints the calendar that a programme makes for a person.", Example) { file, begin, weeks, pause, pace };
        command.Runs((_, parsed, _) =>
        {
            var (preview, findings) = ProgrammePreview.Of(Existing(parsed.GetValue(file)!));
            if (preview is null) throw new StartupFault(findings[0], "Mend the file first: backstay programme check FILE tells all.");
            var from = parsed.GetValue(begin) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            var asked = parsed.GetValue(weeks);
            if (asked is < 0 or > 60) throw new StartupFault($"{asked} weeks cannot be printed.", "Ask for 1 to 60.");
            Print(preview, preview.Calendar(from, asked == 0 ? null : asked, [.. (parsed.GetValue(pause) ?? []).Select(ToPause)], ToPace(parsed.GetValue(pace))), from);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Print(ProgrammePreview preview, IReadOnlyList<Happening> calendar, DateOnly begin)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{preview.Title}[/], version {preview.Version}. {preview.Line}");
        var table = new Table().AddColumns("week", "day", "time", "what", "clinician is told");
        foreach (var one in calendar)
            table.AddRow(((one.Day.DayNumber - begin.DayNumber) / 7 + 1).ToString(CultureInfo.InvariantCulture), one.Day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture), one.At?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
                ProgrammePreview.WordsOf(one), one.TellsClinician ? "yes" : "");
        AnsiConsole.Write(table);
    }

    private static Pace? ToPace(string? text) =>
        text is null ? null : ProgrammePreview.PaceOf(text) ?? throw new StartupFault($"{text} is no pace.", "Write free, suggested or locked.");

    private static PausedDays ToPause(string text) =>
        text.Split("..") is [var from, var to] && DateOnly.TryParseExact(from, "yyyy-MM-dd", out var first) && DateOnly.TryParseExact(to, "yyyy-MM-dd", out var next) && next > first
            ? new(first, next) : throw new StartupFault($"{text} is no pause.", "Write two days such as 2026-03-10..2026-03-17.");

    private static Argument<FileInfo> AFile() => new("file") { Description = "A programme file; its words lie beside it." };

    private static string Existing(FileInfo file) => file.Exists ? file.FullName : throw new StartupFault($"There is no file {file.Name}.", "Name a programme file, such as programmes/walking-starter.yaml.");
}
