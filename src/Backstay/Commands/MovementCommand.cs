using System.CommandLine;
using System.Globalization;
using Backstay.Faults;
using Backstay.Movement;
using Backstay.Movement.Import.Files;

namespace Backstay.Commands;

/// <summary>Works on files of movement alone: no database, nobody's account.</summary>
internal static class MovementCommand
{
    private const string Example = "backstay movement import export.zip walk.gpx --out moved";
    private const int UsualWalks = 5;

    public static Command Create()
    {
        var command = new CommandWithExample("movement", "Reads files of phones and watches, and tells from them how people moved. Uses no database.", Example)
        {
            CreateImport(), CreateFit(), CreateSegments(), CreateRoutine(), CreateRecognise(), CreateTrain(),
        };
        command.Runs((_, _, _) => throw new StartupFault("Say what to do with the files.", $"Such as: {Example}"));
        return command;
    }

    private static CommandWithExample CreateImport()
    {
        var files = new Argument<string[]>("files") { Description = "Exports of phones and watches; see the page 'Bring data from your phone' for those that are read.", Arity = ArgumentArity.OneOrMore };
        var folder = OnFiles.Out("A folder for points.csv, minutes.csv and report.json.");
        var command = new CommandWithExample("import", "Writes what any files tell as tables: positions, minutes, and what was understood or refused.", Example) { files, folder };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = MovementImport.Run(parsed.GetValue(files)!, parsed.GetValue(folder)!, TimeProvider.System, ct);
            Console.WriteLine($"{report.Points} positions, {report.Minutes} rows of minutes, {report.Repeated} told more than once.");
            foreach (var one in report.Refused.Where(one => one.Records is null)) Console.Error.WriteLine($"{one.File}: {one.Reason}");
            return report.Understood.Count > 0 ? 0 : 1;
        });
        return command;
    }

    private static CommandWithExample CreateFit()
    {
        var (file, table) = (OnFiles.File("file", "A FIT file."), OnFiles.Out("The table to write."));
        var command = new CommandWithExample("fit", "Writes the records of a FIT file as a table. Exit code 1 when the file is damaged; the table then holds what stands before the damage.",
            "backstay movement fit run.fit --out run.csv") { file, table };
        command.RunsOnFiles((parsed, ct) =>
        {
            var written = MovementImport.WriteFit(parsed.GetValue(file)!, parsed.GetValue(table)!, ct);
            Console.WriteLine($"{written.Rows} records.");
            if (written.Fault is { } fault) Console.Error.WriteLine(fault);
            return written.Fault is null ? 0 : 1;
        });
        return command;
    }

    private static CommandWithExample CreateSegments()
    {
        var (points, table) = (OnFiles.File("points", "A table with person,time_utc,lat,lon and, where known, accuracy_m and flag."), OnFiles.Out("The table to write."));
        var command = new CommandWithExample("segments", "Tells from positions when people walked, ran, rode or were still.", "backstay movement segments points.csv --out segments.csv") { points, table };
        command.RunsOnFiles((parsed, _) => Tell(MovementFiles.WriteSegments(parsed.GetValue(points)!, parsed.GetValue(table)!)));
        return command;
    }

    private static CommandWithExample CreateRoutine()
    {
        var (segments, table) = (OnFiles.File("segments", "A table as 'segments' writes it."), OnFiles.Out("The table to write."));
        var asOf = new Option<string>("--asof") { Description = "The first day of the week that is looked ahead to, such as 2026-03-02. Nothing from it on is used.", Required = true };
        var top = new Option<int>("--top") { Description = "How many walks of each person.", DefaultValueFactory = _ => UsualWalks };
        var points = new Option<string?>("--points") { Description = "The positions, where the segments tell no places." };
        var command = new CommandWithExample("routine", "Tells which walks people are likely to take in the coming week.", "backstay movement routine segments.csv --asof=2026-03-02 --out routine.csv") { segments, asOf, top, points, table };
        command.RunsOnFiles((parsed, _) => DateOnly.TryParseExact(parsed.GetValue(asOf), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Tell(MovementFiles.WriteRoutine(parsed.GetValue(segments)!, parsed.GetValue(table)!, day, parsed.GetValue(top), parsed.GetValue(points)))
            : throw new StartupFault($"{parsed.GetValue(asOf)} is no day.", "Write --asof=2026-03-02."));
        return command;
    }

    private static CommandWithExample CreateRecognise()
    {
        var (windows, table) = (OnFiles.File("windows", "A table with person,trial,t_ms,x,y,z in milli-g, 50 a second."), OnFiles.Out("The table to write."));
        var placement = new Option<string>("--placement") { Description = $"Where the phone was: {string.Join(", ", MovementFiles.Placements)}.", DefaultValueFactory = _ => "unknown" };
        placement.AcceptOnlyFromAmong([.. MovementFiles.Placements]);
        var model = new Option<string?>("--model") { Description = "A model of one's own, from 'train'." };
        var command = new CommandWithExample("recognise", "Tells walking, running, stairs and rest from acceleration.", "backstay movement recognise windows.csv --placement=waist --out labels.csv") { windows, placement, model, table };
        command.RunsOnFiles((parsed, ct) => Tell(MovementFiles.Recognise(parsed.GetValue(windows)!, parsed.GetValue(table)!, parsed.GetValue(placement)!, parsed.GetValue(model), ct)));
        return command;
    }

    private static CommandWithExample CreateTrain()
    {
        var waist = new Option<string>("--waist") { Description = "Labelled recordings of phones at the waist; docs/models/recognition.md says how.", Required = true };
        var pocket = new Option<string>("--pocket") { Description = "The same, of phones in a trouser pocket.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same files and seed give the same model.", DefaultValueFactory = _ => 1 };
        var model = OnFiles.Out("The model to write.");
        var command = new CommandWithExample("train", "Trains recognition on recordings of one's own.", "backstay movement train --waist=waist.csv --pocket=pocket.csv --out own.model") { waist, pocket, seed, model };
        command.RunsOnFiles((parsed, _) => Tell(MovementFiles.Train(parsed.GetValue(waist)!, parsed.GetValue(pocket)!, parsed.GetValue(model)!, parsed.GetValue(seed))));
        return command;
    }

    private static int Tell(MovementFileReport report)
    {
        Console.WriteLine($"{report.Read}.");
        if (report.Refused > 0) Console.Error.WriteLine($"{report.Refused} rows could not be used; the first: {report.First}");
        return 0;
    }
}
