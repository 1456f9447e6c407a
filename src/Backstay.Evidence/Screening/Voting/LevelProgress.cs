using Backstay.Evidence.Log;
using Backstay.Evidence.Screening.Ordering;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>How far a level is, for one member and for all. Tells of no single record.</summary>
/// <param name="Here">Records that got to this level.</param>
/// <param name="Mine">Those the member judged.</param>
/// <param name="Done">Those that are decided.</param>
/// <param name="ForOthers">Those the member judged and others have still to judge.</param>
/// <param name="Left">Those that wait for the member.</param>
/// <param name="Disputed">Those that wait for somebody to settle them.</param>
internal sealed record LevelProgress(int Here, int Mine, int Done, int ForOthers, int Left, int Disputed)
{
    public static LevelProgress Of(ReviewState state, int place, int member)
    {
        var (here, mine, done, others, left, disputed) = (0, 0, 0, 0, 0, 0);
        var judges = state.Screening.JudgesOf(state, state.Levels[place]).Contains(member);
        foreach (var at in state.Unique.Select(record => ScreeningQueue.IsHere(state, place, record)).OfType<Judgement>())
        {
            here++;
            var (voted, standing) = (at.HasVoted(member), at.Standing);
            if (voted) mine++;
            if (standing is Standing.Included or Standing.Excluded) done++;
            else if (voted && standing == Standing.Waiting) others++;
            else if (!voted && judges && at.MayVote(member)) left++;
            if (standing == Standing.Conflict) disputed++;
        }
        return new(here, mine, done, others, left, disputed);
    }
}

/// <summary>What is decided at a level, as the order learns from it and recall is estimated from it.</summary>
/// <param name="Finished">In the order in which the records were begun.</param>
/// <param name="Here">Records that got to this level.</param>
/// <param name="Identified">With <paramref name="Duplicates"/>, tells whether other records have come or gone.</param>
internal sealed record LevelDecisions(string Level, IReadOnlyList<(int Record, bool Included, bool ByChance)> Finished, int Here, int Identified, int Duplicates)
{
    /// <summary>Of each kind; with fewer nothing is learnt.</summary>
    public const int Enough = 3;

    public bool CanTeach => Finished.Count(one => one.Included) >= Enough && Finished.Count(one => !one.Included) >= Enough;

    public static LevelDecisions Of(ReviewState state, int place)
    {
        var level = state.Levels[place].Id;
        List<(int, bool, bool)> finished = [];
        foreach (var (record, byChance) in state.Screening.CourseOf(level).Begun)
            if (ScreeningQueue.IsHere(state, place, record) is { IsDone: true } at) finished.Add((record, at.Standing == Standing.Included, byChance));
        return new(level, finished, state.Unique.Count(record => ScreeningQueue.IsHere(state, place, record) is not null), state.Identified, state.Duplicates);
    }

    public IReadOnlyList<Screened> Screened => [.. Finished.Select((one, place) => new Screened(place, one.Included, one.ByChance))];
}
