namespace Backstay.Movement.Suggestions;

/// <summary>
/// What is close to what the person does anyway: the same again, or a little longer. Learns by EXP3 (Auer et al., SIAM J Comput 2002;32:48-77), as
/// MyBehavior did (Rabbi et al., UbiComp 2015, doi:10.1145/2750858.2805840). Minutes of movement are the reward. Now and then it tries what is new to them.
/// </summary>
internal sealed class OwnPolicy : ISuggestionPolicy
{
    /// <summary>Share of the draws that look around among one's own.</summary>
    private const double Exploration = .1;

    /// <summary>Share of the draws from what the person does not do so far. So nobody who wants another and another idea runs out of them and learns the policy.</summary>
    private const double New = .1;

    /// <summary>So many minutes earn the whole reward of 1.</summary>
    private const double FullReward = 60;

    /// <summary>Told so often, it is done often enough to try a little more.</summary>
    private const int TimesToExtend = 3;

    private readonly GenericPolicy generic = new();

    public string Name => "own-exp3/1";

    public IReadOnlyList<Weighed> Weigh(Seen seen, DayPart part)
    {
        var own = ArmsOf(seen, part);
        var others = generic.Weigh(seen, part).Select(one => one.Arm).Except(own).ToList();
        if (own.Count == 0) return [.. others.Select(arm => new Weighed(arm, 1d / others.Count))];
        var share = others.Count == 0 ? 1 : 1 - New;
        return [.. Learned(own, seen).Select(one => one with { Probability = share * one.Probability }), .. others.Select(arm => new Weighed(arm, New / others.Count))];
    }

    private static IEnumerable<Weighed> Learned(List<Arm> arms, Seen seen)
    {
        // Weights grow without bound; their logarithms do not lose the small ones.
        var logs = arms.ToDictionary(arm => arm, _ => 0d);
        foreach (var move in seen.Moves.Where(move => !move.Suggested && move.Day < seen.Today))
            if (NearestOf(arms, move) is { } arm) logs[arm] += Exploration * Reward(move.Minutes) / arms.Count;
        foreach (var choice in seen.Past)
            if (logs.ContainsKey(choice.Arm)) logs[choice.Arm] += Exploration * Reward(choice.Minutes) / choice.Probability / arms.Count;
        var most = logs.Values.Max();
        var sum = logs.Values.Sum(log => Math.Exp(log - most));
        return arms.Select(arm => new Weighed(arm, (1 - Exploration) * Math.Exp(logs[arm] - most) / sum + Exploration / arms.Count));
    }

    private static List<Arm> ArmsOf(Seen seen, DayPart part)
    {
        var before = seen.Moves.Where(move => move.Day < seen.Today).ToList();
        var then = before.Where(move => move.Part == part).ToList();
        return [.. seen.Allowed((then.Count > 0 ? then : before).GroupBy(move => move.Activity).OrderBy(group => group.Key).SelectMany(ArmsOf)).Distinct()];
    }

    private static IEnumerable<Arm> ArmsOf(IGrouping<Activity, Move> moves)
    {
        var minutes = moves.Select(move => move.Minutes).Order().ToList();
        var usual = Math.Min(Doses.AtMost(minutes[minutes.Count / 2]), Doses.AtMost(Doses.MostOf(moves.Key)));
        yield return new(moves.Key, usual);
        if (minutes.Count >= TimesToExtend && Doses.After(usual) is { } longer) yield return new(moves.Key, longer);
    }

    private static Arm? NearestOf(IEnumerable<Arm> arms, Move move) =>
        arms.Where(arm => arm.Activity == move.Activity).OrderBy(arm => Math.Abs(arm.Minutes - move.Minutes)).ThenBy(arm => arm.Minutes).FirstOrDefault();

    private static double Reward(int minutes) => Math.Min(1, minutes / FullReward);
}
