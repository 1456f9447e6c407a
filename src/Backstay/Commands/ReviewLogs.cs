using System.CommandLine;
using Backstay.Evidence;

namespace Backstay.Commands;

/// <summary>Commands for the log of a review and its flow.</summary>
internal static class ReviewLogs
{
    public static CommandWithExample CreatePrisma()
    {
        var (review, picture) = (OnFiles.File("review", "The log of a review (.jsonl), a CSV of PRISMA2020, or a JSON of counts."), OnFiles.Out($"The file to write, ending in {string.Join(", ", ReviewPrisma.Endings)}."));
        var (old, narrow, one) = (OnFiles.Flag("--2009", "The flow of PRISMA 2009 instead of 2020."), OnFiles.Flag("--narrow", "For a phone instead of a page."), OnFiles.Flag("--one-box", "All levels of screening as one pair of boxes."));
        var command = new CommandWithExample("prisma", "Draws the flow of a review.", "backstay review prisma events.jsonl --out flow.svg") { review, old, narrow, one, picture };
        command.RunsOnFiles((parsed, _) =>
        {
            foreach (var finding in ReviewPrisma.Draw(parsed.GetValue(review)!, parsed.GetValue(picture)!, new(parsed.GetValue(old), parsed.GetValue(narrow), parsed.GetValue(one))).Findings) Console.Error.WriteLine(finding);
            return 0;
        });
        return command;
    }

    public static CommandWithExample CreateReplay()
    {
        var log = OnFiles.File("events", "The log of a review, one JSON object a line.");
        var command = new CommandWithExample("replay", "Goes through the log of a review and tells the number in every box of its flow.", "backstay review replay events.jsonl") { log };
        command.RunsOnFiles((parsed, _) =>
        {
            foreach (var line in ReviewReplay.Run(parsed.GetValue(log)!)) Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    public static CommandWithExample CreateFounding()
    {
        var log = OnFiles.Out("The log to write.");
        var command = new CommandWithExample("founding", "Writes the review that Backstay is built from as a log, to look at, replay and draw.", "backstay review founding --out founding.jsonl") { log };
        command.RunsOnFiles((parsed, _) =>
        {
            Console.WriteLine($"{ReviewReplay.WriteFounding(parsed.GetValue(log)!)} events. {ReviewReplay.FoundingNote}");
            return 0;
        });
        return command;
    }
}
