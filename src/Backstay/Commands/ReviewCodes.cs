using System.CommandLine;
using Backstay.Evidence;

namespace Backstay.Commands;

/// <summary>Commands for the codes and the model of a review.</summary>
internal static class ReviewCodes
{
    public static CommandWithExample CreateCodes()
    {
        var (from, to) = (OnFiles.File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), OnFiles.Out("The same codes as .qdpx, .qdc or .json."));
        var command = new CommandWithExample("codes", "Carries a code book or project from one form to another.", "backstay review codes project.qdpx --out book.qdc") { from, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.Convert(parsed.GetValue(from)!, parsed.GetValue(to)!)));
        return command;
    }

    public static CommandWithExample CreateTable()
    {
        var (from, to) = (OnFiles.File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), OnFiles.Out("The table as .html or .csv."));
        var caption = Title("--caption", "What stands above the table.");
        var command = new CommandWithExample("table", "Writes themes, barriers and facilitators as a table.", "backstay review table taxonomy.json --out table.html") { from, caption, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.WriteTable(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(caption)!)));
        return command;
    }

    public static CommandWithExample CreateModel()
    {
        var (from, to) = (OnFiles.File("codes", "A .qdpx, a .qdc, or a taxonomy as .json."), OnFiles.Out("The picture, as .svg."));
        var (title, tall) = (Title("--title", "What stands above the figure."), OnFiles.Flag("--tall", "For a phone instead of a page."));
        var command = new CommandWithExample("model", "Draws the model: themes with what hinders and what helps.", "backstay review model taxonomy.json --out model.svg") { from, title, tall, to };
        command.RunsOnFiles((parsed, _) => Tell(ReviewCodebook.DrawModel(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(title)!, parsed.GetValue(tall))));
        return command;
    }

    public static CommandWithExample CreateCompare()
    {
        var (earlier, later) = (OnFiles.File("earlier", "The model as it was."), OnFiles.File("later", "The model as it is."));
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

    private static Option<string> Title(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "What hinders and what helps" };

    private static int Tell(ReviewCodebookReport report)
    {
        Console.WriteLine(report.Read);
        foreach (var finding in report.Findings) Console.Error.WriteLine(finding);
        return 0;
    }
}
