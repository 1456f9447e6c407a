namespace Backstay.Movement.Suggestions.Routine;

/// <summary>
/// What is likely to get done and worth the minutes, and dear to the person: first the dearest that can be today, then whatever no other idea beats in both (Pareto), then the next
/// best, as much as the day's pacing holds (knapsack). One day in ten one of the places goes to something else, to find out.
/// </summary>
internal sealed class RoutineRanking : IRanking
{
    private const double Exploration = .1;

    public string Name => "routine-pareto/2";

    public IReadOnlyList<Ranked> Rank(RoutineDay day, double number, int most)
    {
        var budget = Math.Max(0, Pacing.Cap(day.Minutes, day.Day, day.Band) - day.Moved);
        var ideas = Candidates.Of(day).Select(one => one.Within(budget)).OfType<Candidate>().Where(one => Feasible.Is(one, day)).Distinct()
            .Select(one => new Ranked(one, day.Chance.Of(RoutineChance.Features(one, day)), Explored: false, 1)).ToList();
        var best = Best(ideas, day, (int)budget, most);
        var others = ideas.Where(one => best.All(chosen => chosen.Candidate.Key != one.Candidate.Key)).ToList();
        if (best.Count == 0 || others.Count == 0) return best;
        // What explores takes the place of the last, which is the least dear or least worth.
        var kept = best.Take(best.Count - 1).ToList();
        var left = budget - kept.Sum(one => one.Candidate.Minutes);
        others = [.. others.Where(one => one.Candidate.Minutes <= left)];
        if (others.Count == 0) return best;
        if (number >= Exploration) return [.. kept, best[^1] with { Probability = 1 - Exploration }];
        var drawn = others[Math.Min(others.Count - 1, (int)(number / Exploration * others.Count))];
        return [.. kept, drawn with { Explored = true, Probability = Exploration / others.Count }];
    }

    private static IReadOnlyList<Ranked> Best(IReadOnlyList<Ranked> ideas, RoutineDay day, int budget, int most)
    {
        List<Ranked> chosen = [.. ideas.Where(one => Place(one) < day.Order.Count).OrderBy(Place).ThenByDescending(one => one.Worth).Take(Math.Min(1, most))];
        List<Ranked> left = [.. ideas.Where(one => chosen.All(dear => dear.Candidate.Key != one.Candidate.Key))];
        while (left.Count > 0 && chosen.Count < most)
        {
            var front = left.Where(one => !left.Any(other => Beats(other, one))).ToList();
            var fill = Knapsack.Fill(front, budget - chosen.Sum(one => one.Candidate.Minutes), most - chosen.Count);
            chosen.AddRange(fill.OrderBy(one => Place(one)).ThenByDescending(one => one.Worth));
            left = [.. left.Except(front).Where(one => chosen.All(other => other.Candidate.Key != one.Candidate.Key))];
        }
        return chosen;

        bool Beats(Ranked a, Ranked b) => Place(a) <= Place(b) && a.Worth >= b.Worth && (Place(a) < Place(b) || a.Worth > b.Worth);

        int Place(Ranked one)
        {
            for (var i = 0; i < day.Order.Count; i++)
                if (day.Order[i] == one.Candidate.Key) return i;
            return day.Order.Count;
        }
    }
}
