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
        var since = new Option<int?>("--since") { Description = "Of a log: the wave from which on records are new. The flow is that of an update, and tells apart what was included before." };
        var command = new CommandWithExample("prisma", "Draws the flow of a review.", "backstay review prisma events.jsonl --out flow.svg") { review, old, narrow, one, since, picture };
        command.RunsOnFiles((parsed, _) =>
        {
            foreach (var finding in ReviewPrisma.Draw(parsed.GetValue(review)!, parsed.GetValue(picture)!, new(parsed.GetValue(old), parsed.GetValue(narrow), parsed.GetValue(one)), parsed.GetValue(since)).Findings) Console.Error.WriteLine(finding);
            return 0;
        });
        return command;
    }

    public static CommandWithExample CreateKeep()
    {
        var log = OnFiles.File("log", "The log of a review (.jsonl); it is made where it is not there.");
        Option<string?> Told(string name, string description) => new(name) { Description = description };
        var (title, question) = (Told("--title", "Begins a review."), Told("--question", "What the review is to answer."));
        var members = new Option<string[]>("--member") { Description = "A name; once for each who joins." };
        var wave = new Option<int>("--wave") { Description = "Of the records: searches that were run together, from 1 on.", DefaultValueFactory = _ => 1 };
        var (records, same) = (Told("--records", "Records as import writes them."), Told("--same", "What dedupe wrote for all records of the review; a pair that was uncertain counts where you made it merged."));
        var (votes, events) = (Told("--votes", "A table with level,record_id,reviewer,decision and, where known, reason and note."), Told("--events", "Further lines of a log, such as what was settled or which report was not to be had."));
        var command = new CommandWithExample("keep", "Adds what happened to the log of a review. Its rules hold; where they forbid a line, nothing is added.", "backstay review keep review.jsonl --votes votes.csv")
        {
            log, title, question, members, records, wave, same, votes, events,
        };
        command.RunsOnFiles((parsed, _) =>
        {
            var added = ReviewKeeping.Add(parsed.GetValue(log)!, new()
            {
                Title = parsed.GetValue(title), Question = parsed.GetValue(question), Members = parsed.GetValue(members) ?? [], Records = parsed.GetValue(records), Wave = parsed.GetValue(wave),
                Same = parsed.GetValue(same), Votes = parsed.GetValue(votes), Events = parsed.GetValue(events),
            }, TimeProvider.System.GetUtcNow());
            Console.WriteLine($"{added} events were added.");
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
