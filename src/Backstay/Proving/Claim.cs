namespace Backstay.Proving;

/// <summary>A statement while it is looked at: by how many people, how often, and what was seen that contradicts it. Holds when it was looked at and nothing does.</summary>
/// <param name="of">What is counted beside the people, such as "pages"; null where each person is looked at once.</param>
internal sealed class Claim(string statement, string? of = null)
{
    private readonly Lock gate = new();
    private readonly HashSet<int> people = [], contradicted = [];
    private readonly SortedSet<string> misses = new(StringComparer.Ordinal);
    private int looks, held;

    /// <param name="person">Number in the cohort.</param>
    /// <param name="otherwise">What was seen where it does not hold.</param>
    public void See(int person, bool holds, string otherwise)
    {
        lock (gate)
        {
            people.Add(person);
            looks++;
            if (holds)
            {
                held++;
                return;
            }
            contradicted.Add(person);
            misses.Add(otherwise);
        }
    }

    /// <param name="figures">More that was counted.</param>
    public Proof Prove(string? figures = null)
    {
        if (looks == 0) return new(statement, Verdict.Fails, "Nobody came to where it could be seen.");
        List<string> parts = [$"{people.Count - contradicted.Count:N0} of {people.Count:N0} people"];
        if (of is not null) parts.Add($"{held:N0} of {looks:N0} {of}");
        if (figures is not null) parts.Add(figures);
        if (misses.Count > 0) parts.Add($"not so: {misses.First()}");
        return new(statement, misses.Count == 0 ? Verdict.Holds : Verdict.Fails, string.Join("; ", parts));
    }
}
