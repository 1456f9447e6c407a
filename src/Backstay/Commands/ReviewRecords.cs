using System.CommandLine;
using Backstay.Evidence;

namespace Backstay.Commands;

/// <summary>Commands for the records of a review.</summary>
internal static class ReviewRecords
{
    public static CommandWithExample CreateImport()
    {
        var files = new Argument<string[]>("files") { Description = "Exports of databases and reference managers: RIS, nbib, EndNote XML, BibTeX, Web of Science, Ovid, RefWorks, tables.", Arity = ArgumentArity.OneOrMore };
        var records = OnFiles.Out("The file to write, one record a line; what was refused stands beside it with line and reason.");
        var command = new CommandWithExample("import", "Reads records from any export, keeping all that it tells.", ReviewCommand.Example) { files, records };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewImport.Run(parsed.GetValue(files)!, parsed.GetValue(records)!, ct);
            foreach (var file in report.Files) Console.WriteLine($"{file.File}: {file.Format ?? "not understood"}, {file.Records} records, {file.Refused} refused.");
            foreach (var file in report.Files.Where(file => file.Fault is not null)) Console.Error.WriteLine($"{file.File}: {file.Fault}");
            return report.Files.Any(file => file.Fault is null) ? 0 : 1;
        });
        return command;
    }

    public static CommandWithExample CreateExport()
    {
        var (records, file) = (OnFiles.File("records", "A file that 'import' wrote."), OnFiles.Out("The file to write, ending in .ris, .csv, .xml (EndNote) or .bib."));
        var command = new CommandWithExample("export", "Writes records for other programs, without loss.", "backstay review export records.jsonl --out records.ris") { records, file };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewExport.Run(parsed.GetValue(records)!, parsed.GetValue(file)!, ct);
            Console.WriteLine($"{report.Records} records.");
            if (report.Refused > 0) Console.Error.WriteLine($"{report.Refused} lines could not be used; the first: {report.First}");
            return 0;
        });
        return command;
    }

    public static CommandWithExample CreateDedupe()
    {
        var files = new Argument<string[]>("files") { Description = "Tables with record_id and title, and where known author, year, journal, volume, number, pages, doi, isbn, abstract; or .jsonl.", Arity = ArgumentArity.OneOrMore };
        var table = OnFiles.Out("The table to write: record_id, cluster_id, decision, reason.");
        var command = new CommandWithExample("dedupe", "Tells which records are of one publication, and why. What is not sure stays, as uncertain, for a person to say.", "backstay review dedupe records.jsonl --out same.csv") { files, table };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewDeduplication.Run(parsed.GetValue(files)!, parsed.GetValue(table)!, ct);
            Console.WriteLine($"{report.Records} records: {report.Merged} merged, {report.Uncertain} uncertain.");
            return 0;
        });
        return command;
    }
}
