using System.CommandLine;
using System.Globalization;
using Backstay.Evidence;

namespace Backstay.Commands;

/// <summary>Commands for the screening of a review.</summary>
internal static class ReviewScreening
{
    public static CommandWithExample CreateOrder()
    {
        var (labelled, table) = (OnFiles.File("labelled", "A table with title, abstract and label_included (1 or 0)."), OnFiles.Out("The table to write: the order in which records would have been read."));
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

    public static CommandWithExample CreateAgreement()
    {
        var votes = OnFiles.File("votes", "A table with level,record_id,reviewer,decision (include, exclude or unsure).");
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

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
