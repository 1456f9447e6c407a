using Backstay.Evidence.Log;

namespace Backstay.Evidence.Marks;

/// <summary>
/// Who may see what others put on a record. Nobody learns what others think of it while a level, at which they judge, still waits for their first vote on it: they
/// see it once they have voted where the record now is, once it is settled, or where they do not judge. One's own is always seen.
/// </summary>
internal static class MarkSight
{
    /// <param name="author">Who put it there.</param>
    public static bool Sees(ReviewState state, int record, int member, int author) => member == author || !IsBlind(state, record, member);

    /// <summary>The member may still vote on the record for the first time. Of a merged record that is the one that stands for it.</summary>
    public static bool IsBlind(ReviewState state, int record, int member)
    {
        var one = state.KeptFor(record) ?? record;
        return Enumerable.Range(0, state.Levels.Count).Any(place => state.At(place, one)?.HasVoted(member) == false && state.Screening.MayVote(state, place, one, member));
    }
}
