using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Screening.Voting;

namespace Backstay.Evidence.Living;

/// <summary>Records that a member still has to judge, may settle, or may look for in full.</summary>
internal static class WaitingRecords
{
    public static IEnumerable<Waiting> Of(ReviewState state, int member)
    {
        var judges = state.Levels.Select(level => state.Screening.JudgesOf(state, level).Contains(member)).ToList();
        var (judge, settle, fetch) = (new int[state.Levels.Count], 0, 0);
        foreach (var record in state.Unique)
            for (var place = 0; place < judge.Length; place++)
            {
                if (ScreeningQueue.IsHere(state, place, record) is not { } at) continue;
                if (judges[place] && !at.HasVoted(member) && at.MayVote(member)) judge[place]++;
                if (at.MaySettle(member)) settle++;
                if (place == judge.Length - 1 && !at.IsDone && state.IsRetrieved(record) is null) fetch++;
            }
        return
        [
            .. state.Levels.SelectMany((level, place) => Waiting.Some(WaitingFor.Judge, judge[place], $"screen/{level.Id}", level.Name)),
            .. Waiting.Some(WaitingFor.Settle, settle, "conflicts"), .. Waiting.Some(WaitingFor.Fetch, fetch, "reports"),
        ];
    }
}
