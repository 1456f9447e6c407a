using Backstay.Evidence.Log;
using Backstay.Evidence.Screening.Ordering;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>Why a record comes now.</summary>
internal enum Why
{
    ByNumber,
    LooksLikeIncluded,
    ByChance,

    /// <summary>Somebody else judges it too. Who comes second goes the way of who went first, so that records get done.</summary>
    Shared,

    /// <summary>The member asked for it again.</summary>
    Again,
}

/// <summary>The record that a member has to judge next.</summary>
internal sealed record QueuedRecord(int Record, Why Why);

/// <summary>In which order the records of a level come to a member. It leaves none out: what nobody has begun stays on offer until somebody does.</summary>
internal static class ScreeningQueue
{
    /// <param name="ranking">Likely includes first; null while nothing is learnt. Records that it does not know come last, by number.</param>
    /// <param name="seed">The same for all members of a review, so that they are given the same draws.</param>
    /// <returns>Null where nothing waits for this member.</returns>
    public static QueuedRecord? Next(ReviewState state, int place, int member, IReadOnlyList<int>? ranking, int seed)
    {
        var level = state.Levels[place];
        if (!state.Works(member) || !state.Screening.JudgesOf(state, level).Contains(member)) return null;
        var course = state.Screening.CourseOf(level.Id);
        foreach (var (record, _) in course.Begun)
            if (Waits(state, place, record, member)) return new(record, Why.Shared);
        var fresh = state.Unique.Where(record => !course.HasBegun(record) && Waits(state, place, record, member)).ToList();
        if (fresh.Count == 0) return null;
        if (ranking is null) return new(fresh[0], Why.ByNumber);
        var number = course.Begun.Count;
        if (number % Order.ChanceEvery == Order.ChanceEvery - 1) return new(fresh[new Random(unchecked((seed * 486187739) + number)).Next(fresh.Count)], Why.ByChance);
        var left = fresh.ToHashSet();
        return ranking.FirstOrDefault(left.Contains) is var likely and > 0 ? new(likely, Why.LooksLikeIncluded) : new(fresh[0], Why.ByNumber);
    }

    /// <summary>Whether a record waits for a member's first vote on it. What could not be had cannot be read.</summary>
    public static bool Waits(ReviewState state, int place, int record, int member) =>
        IsHere(state, place, record) is { } at && !at.HasVoted(member) && at.MayVote(member);

    /// <returns>Null where a record is not at a level, or its report could not be had.</returns>
    public static Judgement? IsHere(ReviewState state, int place, int record) =>
        place == state.Levels.Count - 1 && state.IsRetrieved(record) == false ? null : state.At(place, record);
}
