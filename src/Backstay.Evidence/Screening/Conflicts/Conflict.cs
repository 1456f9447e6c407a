using Backstay.Evidence.Log;
using Backstay.Evidence.Screening.Voting;

namespace Backstay.Evidence.Screening.Conflicts;

/// <summary>What a member can do about a record on which others, or they, disagree.</summary>
internal enum Part
{
    /// <summary>They did not screen it, and write down what is agreed.</summary>
    Mediates,

    /// <summary>They judge it as one more, unseeing.</summary>
    Judges,

    /// <summary>They screened it: somebody else has to settle it, but they may change their vote.</summary>
    Screened,

    LooksOn,
}

/// <summary>A record on which the reviewers of a level disagree, as one member may see it.</summary>
/// <param name="Votes">Empty for whoever still has to judge unseeing.</param>
/// <param name="Others">Names of those who may settle it; empty where nobody in the team may.</param>
internal sealed record Conflict(ScreeningLevel Level, int Record, Part Part, IReadOnlyList<SeenVote> Votes, IReadOnlyList<string> Others)
{
    public static IReadOnlyList<Conflict> Of(ReviewState state, int member) =>
    [
        .. from place in Enumerable.Range(0, state.Levels.Count) from record in state.Unique
           let at = ScreeningQueue.IsHere(state, place, record) where at?.Standing == Standing.Conflict select Of(state, place, record, at, member),
    ];

    /// <returns>Null where there is nothing to settle.</returns>
    public static Conflict? Of(ReviewState state, string level, int record, int member) =>
        state.PlaceOf(level) is { } place && ScreeningQueue.IsHere(state, place, record) is { Standing: Standing.Conflict } at ? Of(state, place, record, at, member) : null;

    private static Conflict Of(ReviewState state, int place, int record, Judgement at, int member)
    {
        var course = state.Screening.CourseOf(at.Level.Id);
        bool Acts(int one) => state.Works(one) && (at.MaySettle(one) || (!at.HasVoted(one) && state.Screening.MayVote(state, place, record, one)));
        var part = at.HasVoted(member) ? Part.Screened : at.MaySettle(member) ? Part.Mediates : Acts(member) ? Part.Judges : Part.LooksOn;
        return new(at.Level, record, part,
            [.. at.SeenBy(member).Select(vote => new SeenVote(state.Members[vote.Member], vote.Decision, vote.Reason, course.NoteOf(record, vote.Member)))],
            [.. state.Members.Keys.Where(Acts).Order().Select(one => state.Members[one])]);
    }
}

internal sealed record SeenVote(string Name, Decision Decision, string? Reason, string? Note);
