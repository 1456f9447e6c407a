using Backstay.Evidence.Log;
using Backstay.Evidence.Screening.Agreement;
using Backstay.Evidence.Screening.Voting;
using Backstay.People.Export;

namespace Backstay.Evidence.Screening.Agreeing;

/// <summary>
/// The votes from which agreement is told: those of the reviewers of a level, as they were before anybody saw another's, on records that all of them have
/// judged. Whoever may not see the votes on a record yet does not get them here either.
/// </summary>
internal static class UnseenVotes
{
    public static IReadOnlyList<CastVote> Of(ReviewState state, int member) =>
        [.. from place in Enumerable.Range(0, state.Levels.Count) from record in state.Unique from vote in Of(state, place, record, member) select vote];

    private static IEnumerable<CastVote> Of(ReviewState state, int place, int record, int member)
    {
        if (state.At(place, record) is not { IsComplete: true } at || at.SeenBy(member).Count < at.Votes.Count) yield break;
        var course = state.Screening.CourseOf(at.Level.Id);
        foreach (var vote in at.Votes.Take(at.Level.Reviewers))
            yield return new(at.Level.Id, $"{record}", NameOf(state, vote.Member), course.UnseenOf(record, vote.Member) ?? vote.Decision);
    }

    /// <summary>With the number, as two people may have one name.</summary>
    public static string NameOf(ReviewState state, int member) => $"{state.Members[member]} ({member})";

    /// <summary>In the form that the command <c>review agreement</c> reads.</summary>
    public static string AsCsv(IEnumerable<CastVote> votes) => string.Concat(
        votes.Select(vote => Csv.Row([vote.Level, vote.Record, vote.Reviewer, vote.Decision.ToString().ToLowerInvariant()])).Prepend(Csv.Row(["level", "record_id", "reviewer", "decision"])));
}
