using System.Globalization;
using System.Text;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence;

/// <summary>Keeps the log of a review in a file: what the other commands made of records, what reviewers said, and whatever else happened. Needs no database.</summary>
public static class ReviewKeeping
{
    /// <summary>Adds all of what happened, in the order title, members, records, same, votes, events; or nothing where the rules of the review forbid a part of it. What was merged or said already is passed over.</summary>
    /// <param name="log">Is made where it is not there yet.</param>
    /// <param name="at">When it happened, where a line of events does not say.</param>
    /// <returns>How many lines were added.</returns>
    /// <exception cref="ReviewFileException">A file cannot be used, or something is not allowed by the rules; the message names the line.</exception>
    /// <exception cref="IOException">The log cannot be written.</exception>
    public static int Add(string log, ReviewHappened happened, DateTimeOffset at)
    {
        var state = File.Exists(log) ? ReviewReplay.StateOf(log) : new ReviewState();
        List<LoggedEvent> added = [];
        foreach (var (where, one) in Lines(happened, state))
        {
            var said = one.At == default ? one with { At = at } : one;
            try
            {
                state.Apply(said);
            }
            catch (ReviewRuleException refused)
            {
                throw new ReviewFileException($"{where}: {refused.Message} Nothing was added.", refused);
            }
            added.Add(said);
        }
        var text = new StringWriter();
        ReviewLog.Write(text, added);
        File.AppendAllText(log, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return added.Count;
    }

    // The state goes on while these are told: each part finds what the parts before it did.
    private static IEnumerable<(string Where, LoggedEvent What)> Lines(ReviewHappened happened, ReviewState state)
    {
        if (happened.Title is { } title) yield return ("The title", By(null, new Begun(title, happened.Question ?? "", ScreeningLevel.Usual)));
        if (state.Levels.Count == 0) throw new ReviewFileException("This review has not begun. Give it a title first.");
        foreach (var name in happened.Members.Where(name => !state.Members.Values.Contains(name))) yield return (name, By(null, new Joined(state.Members.Count + 1, name)));
        if (happened.Records is { } records)
            foreach (var one in HappenedFiles.Brought(records, happened.Wave, state.Identified + 1)) yield return (records, By(null, one));
        if (happened.Same is { } same)
            foreach (var (line, merged) in HappenedFiles.Merged(same).Where(one => state.KeptFor(one.What.Others[0]) is null)) yield return ($"{same}, line {line}", By(null, merged));
        if (happened.Votes is { } votes)
            foreach (var (line, reviewer, voted) in HappenedFiles.Votes(votes))
                if (NumberOf(reviewer, state, $"{votes}, line {line}") is var member && !Said(state, member, voted)) yield return ($"{votes}, line {line}", By(member, voted));
        if (happened.Events is not { } events) yield break;
        using var file = new StreamReader(events);
        var number = 0;
        foreach (var one in ReviewLog.Read(file)) yield return ($"{events}, event {(++number).ToString(CultureInfo.InvariantCulture)}", one);
    }

    private static bool Said(ReviewState state, int member, Voted voted) =>
        state.PlaceOf(voted.Level) is { } place && state.At(place, voted.Record)?.Votes.FirstOrDefault(vote => vote.Member == member) is { } before && (before.Decision, before.Reason) == (voted.Decision, voted.Reason);

    private static LoggedEvent By(int? member, ReviewEvent what) => new(default, member, what);

    private static int NumberOf(string reviewer, ReviewState state, string where) =>
        state.Members.Where(one => one.Value == reviewer).Select(one => (int?)one.Key).FirstOrDefault()
        ?? throw new ReviewFileException($"{where}: {reviewer} is no member of the team. Members are {string.Join(", ", state.Members.Values)}.");
}

/// <summary>What is to be added to the log of a review.</summary>
public sealed record ReviewHappened
{
    /// <summary>Begins a review; null where it has begun.</summary>
    public string? Title { get; init; }

    public string? Question { get; init; }

    /// <summary>Names of who joins; those who are in the team already are passed over.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Records as the import writes them; each file that they came from counts as a source of its name.</summary>
    public string? Records { get; init; }

    /// <summary>Of the records: searches that were run together, from 1 on.</summary>
    public int Wave { get; init; } = 1;

    /// <summary>record_id,cluster_id,decision,reason as deduplication writes it for all records of the review; rows that say merged count.</summary>
    public string? Same { get; init; }

    /// <summary>level,record_id,reviewer,decision and, where known, reason and note. Levels are title, abstract and full-text.</summary>
    public string? Votes { get; init; }

    /// <summary>Lines of a log, for all else.</summary>
    public string? Events { get; init; }
}
