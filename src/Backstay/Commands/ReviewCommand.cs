using System.CommandLine;
using System.Globalization;
using Backstay.Evidence;
using Backstay.Faults;

namespace Backstay.Commands;

/// <summary>Works on files of systematic reviews alone: no database, nobody's account.</summary>
internal static class ReviewCommand
{
    private const string Example = "backstay review import embase.ris medline.nbib --out records.jsonl";

    public static Command Create()
    {
        var command = new CommandWithExample("review", "Works on files of a systematic review: duplicates, order of screening, agreement, flow, codes. Uses no database.", Example)
        {
            CreateImport(), CreateExport(), CreateDedupe(), CreateOrder(), CreateAgreement(), CreatePrisma(), CreateReplay(), CreateFounding(), CreateCodes(), CreateTable(), CreateModel(), CreateCompare(),
        };
        command.Runs((_, _, _) => throw new StartupFault("Say what to do with the files.", $"Such as: {Example}"));
        return command;
    }

    private static CommandWithExample CreateImport()
    {
        var files = new Argument<string[]>("files") { Description = "Exports of databases and reference managers: RIS, nbib, EndNote XML, BibTeX, Web of Science, Ovid, RefWorks, tables.", Arity = ArgumentArity.OneOrMore };
        var records = Out("The file to write, one record a line; what was refused stands beside it with line and reason.");
        var command = new CommandWithExample("import", "Reads records from any export, keeping all that it tells.", Example) { files, records };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewImport.Run(parsed.GetValue(files)!, parsed.GetValue(records)!, ct);
            foreach (var file in report.Files) Console.WriteLine($"{file.File}: {file.Format ?? "not understood"}, {file.Records} records, {file.Refused} refused.");
            foreach (var file in report.Files.Where(file => file.Fault is not null)) Console.Error.WriteLine($"{file.File}: {file.Fault}");
            return report.Files.Any(file => file.Fault is null) ? 0 : 1;
        });
        return command;
    }

    private static CommandWithExample CreateExport()
    {
        var (records, file) = (File("records", "A file that 'import' wrote."), Out("The file to write, ending in .ris, .csv, .xml (EndNote) or .bib."));
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

    private static CommandWithExample CreateDedupe()
    {
        var files = new Argument<string[]>("files") { Description = "Tables with record_id and title, and where known author, year, journal, volume, number, pages, doi, isbn, abstract; or .jsonl.", Arity = ArgumentArity.OneOrMore };
        var table = Out("The table to write: record_id, cluster_id, decision, reason.");
        var command = new CommandWithExample("dedupe", "Tells which records are of one publication, and why. What is not sure stays, as uncertain, for a person to say.", "backstay review dedupe records.jsonl --out same.csv") { files, table };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewDeduplication.Run(parsed.GetValue(files)!, parsed.GetValue(table)!, ct);
            Console.WriteLine($"{report.Records} records: {report.Merged} merged, {report.Uncertain} uncertain.");
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreateOrder()
    {
        var (labelled, table) = (File("labelled", "A table with title, abstract and label_included (1 or 0)."), Out("The table to write: the order in which records would have been read."));
        var seed = new Option<int>("--seed") { Description = "The same table and seed give the same order.", DefaultValueFactory = _ => 1 };
        var command = new CommandWithExample("order", "Plays screening on labelled records, to show what an order that learns would have saved.", "backstay review order labelled.csv --seed=1 --out order.csv") { labelled, seed, table };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewOrder.Run(parsed.GetValue(labelled)!, parsed.GetValue(seed), parsed.GetValue(table)!, ct);
            Print($"{report.Records} records, {report.Included} included.");
            Print($"WSS@95 {report.Wss95:0.000}, RRF@10 {report.Rrf10:0.000}, ATD {report.Atd:0.000}, {report.MillisecondsPerDecision:0.00} ms per decision.");
            if (report.AdviceAfter is { } after) Print($"Stopping would have been advised after {after} decisions, with {report.RecallThen:0.0%} of the includes found.");
            else Print($"Stopping would not have been advised.");
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreateAgreement()
    {
        var votes = File("votes", "A table with level,record_id,reviewer,decision (include, exclude or unsure).");
        var command = new CommandWithExample("agreement", "Tells how far reviewers agreed: percent, kappa, PABAK and AC1, with 95 % intervals.", "backstay review agreement votes.csv") { votes };
        command.RunsOnFiles((parsed, ct) =>
        {
            var report = ReviewAgreement.Run(parsed.GetValue(votes)!, ct);
            foreach (var line in report.Lines) Console.WriteLine(line);
            if (report.Refused > 0) Console.Error.WriteLine($"{report.Refused} rows could not be used; the first: {report.Reasons[0]}");
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreatePrisma()
    {
        var (review, picture) = (File("review", "The log of a review (.jsonl), a CSV of PRISMA2020, or a JSON of counts."), Out($"The file to write, ending in {string.Join(", ", ReviewPrisma.Endings)}."));
        var (old, narrow, one) = (Flag("--2009", "The flow of PRISMA 2009 instead of 2020."), Flag("--narrow", "For a phone instead of a page."), Flag("--one-box", "All levels of screening as one pair of boxes."));
        var command = new CommandWithExample("prisma", "Draws the flow of a review.", "backstay review prisma events.jsonl --out flow.svg") { review, old, narrow, one, picture };
        command.RunsOnFiles((parsed, _) =>
        {
            foreach (var finding in ReviewPrisma.Draw(parsed.GetValue(review)!, parsed.GetValue(picture)!, new(parsed.GetValue(old), parsed.GetValue(narrow), parsed.GetValue(one))).Findings) Console.Error.WriteLine(finding);
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreateReplay()
    {
        var log = File("events", "The log of a review, one JSON object a line.");
        var command = new CommandWithExample("replay", "Goes through the log of a review and tells the number in every box of its flow.", "backstay review replay events.jsonl") { log };
        command.RunsOnFiles((parsed, _) =>
        {
            foreach (var line in ReviewReplay.Run(parsed.GetValue(log)!)) Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreateFounding()
    {
        var log = Out("The log to write.");
        var command = new CommandWithExample("founding", "Writes the review that Backstay is built from as a log, to look at, replay and draw.", "backstay review founding --out founding.jsonl") { log };
        command.RunsOnFiles((parsed, _) =>
        {
            Console.WriteLine($"{ReviewReplay.WriteFounding(parsed.GetValue(log)!)} events. {ReviewReplay.FoundingNote}");
            return 0;
        });
        return command;
    }

    private static CommandWithExample CreateCodes()
    {
        var (from, to) = (File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), Out("The same codes as .qdpx, .qdc or .json."));
        var command = new CommandWithExample("codes", "Carries a code book or project from one form to another.", "backstay review codes project.qdpx --out book.qdc") { from, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.Convert(parsed.GetValue(from)!, parsed.GetValue(to)!)));
        return command;
    }

    private static CommandWithExample CreateTable()
    {
        var (from, to) = (File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), Out("The table as .html or .csv."));
        var caption = Title("--caption", "What stands above the table.");
        var command = new CommandWithExample("table", "Writes themes, barriers and facilitators as a table.", "backstay review table taxonomy.json --out table.html") { from, caption, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.WriteTable(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(caption)!)));
        return command;
    }

    private static CommandWithExample CreateModel()
    {
        var (from, to) = (File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), Out("The picture, as .svg."));
        var (title, tall) = (Title("--title", "What stands above the figure."), Flag("--tall", "For a phone instead of a page."));
        var command = new CommandWithExample("model", "Draws the model: themes with what hinders and what helps.", "backstay review model taxonomy.json --out model.svg") { from, title, tall, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.DrawModel(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(title)!, parsed.GetValue(tall))));
        return command;
    }

    private static CommandWithExample CreateCompare()
    {
        var (earlier, later) = (File("earlier", "The model as it was."), File("later", "The model as it is."));
        var command = new CommandWithExample("compare", "Tells what changed between two states of a model.", "backstay review compare before.json after.json") { earlier, later };
        command.RunsOnFiles((parsed, _) =>
        {
            var changes = ReviewCodebook.Compare(parsed.GetValue(earlier)!, parsed.GetValue(later)!);
            foreach (var change in changes) Console.WriteLine(change);
            if (changes.Count == 0) Console.WriteLine("Nothing changed.");
            return 0;
        });
        return command;
    }

    private static Argument<string> File(string name, string description) => new(name) { Description = description };

    private static Option<string> Out(string description) => new("--out") { Description = description, Required = true };

    private static Option<string> Title(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "What hinders and what helps" };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static int Tell(ReviewCodebookReport report)
    {
        Console.WriteLine(report.Read);
        foreach (var finding in report.Findings) Console.Error.WriteLine(finding);
        return 0;
    }

    private static void RunsOnFiles(this Command command, Func<ParseResult, CancellationToken, int> run) => command.Runs((_, parsed, ct) =>
    {
        try
        {
            return Task.FromResult(run(parsed, ct));
        }
        catch (Exception error) when (error is ReviewFileException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartupFault(error.Message, "Look at the file's name and at what it holds.");
        }
    });
}
