namespace Backstay.Movement.Suggestions.Routine;

/// <summary>The most worth that fits into a budget of minutes: 0/1 knapsack in which things of one key exclude each other.</summary>
internal static class Knapsack
{
    /// <param name="budget">Whole minutes.</param>
    /// <param name="most">Things at most.</param>
    public static IReadOnlyList<Ranked> Fill(IEnumerable<Ranked> things, int budget, int most)
    {
        var best = new List<Ranked>?[budget + 1, most + 1];
        for (var minutes = 0; minutes <= budget; minutes++)
            for (var count = 0; count <= most; count++) best[minutes, count] = [];
        foreach (var group in things.GroupBy(one => one.Candidate.Key))
        {
            var next = (List<Ranked>?[,])best.Clone();
            foreach (var one in group)
                for (var minutes = one.Candidate.Minutes; minutes <= budget; minutes++)
                    for (var count = 1; count <= most; count++)
                    {
                        var before = best[minutes - one.Candidate.Minutes, count - 1]!;
                        if (before.Sum(other => other.Worth) + one.Worth > next[minutes, count]!.Sum(other => other.Worth) + 1e-12) next[minutes, count] = [.. before, one];
                    }
            best = next;
        }
        return best[budget, most]!;
    }
}
