using Backstay.Evidence.Deduplication;
using Backstay.Evidence.Records;

namespace Backstay.Tests.Evidence.Deduplication;

/// <summary>Made-up records. What a test does not name is the same in all.</summary>
internal static class Made
{
    public static readonly Citation Work = new()
    {
        Type = "JOUR", Title = "Walking after lumbar strain: a randomized trial of graded steps in warehouse workers", Authors = [new("Ackermann", "P. R."), new("Ibsen", "L."), new("Okonkwo", "C.")],
        Year = 2014, Journal = "Journal of Made Up Rehabilitation", Volume = "27", Issue = "3", Pages = "1008-1016",
    };

    public static Identified Record(int number, Citation citation) => new(number, number % 2 == 0 ? "Embase" : "MEDLINE", 1, $"id{number}", citation);

    public static IReadOnlyList<Decision> Decide(params IReadOnlyList<Citation> citations) => Duplicates.Of([.. citations.Select((citation, place) => Record(place + 1, citation))], ct: TestContext.Current.CancellationToken);

    /// <summary>What becomes of two records.</summary>
    public static bool AreJoined(Citation one, Citation other) => Decide(one, other).Any(decision => decision.Outcome == Outcome.Merged);

    /// <summary>Many records of one to three forms each, from a seed.</summary>
    public static IReadOnlyList<Citation> Many(int works, int seed)
    {
        var random = new Random(seed);
        string[] words = ["lumbar", "walking", "pain", "workers", "nurses", "graded", "exercise", "return", "education", "sciatica", "fear", "avoidance", "cohort", "trial", "manual", "therapy", "yoga", "primary", "care", "posture"];
        List<Citation> all = [];
        for (var work = 0; work < works; work++)
        {
            var title = string.Join(' ', Enumerable.Range(0, 7).Select(_ => words[random.Next(words.Length)])) + $" {words[work % words.Length]}{(char)('a' + work % 26)}{(char)('a' + work / 26 % 26)}ton";
            var one = Work with
            {
                Title = title, Authors = [new($"Family{(char)('a' + work % 26)}{(char)('a' + work / 26)}", "A."), new($"Second{(char)('a' + random.Next(26))}", "B.")], Year = 1990 + random.Next(30),
                Volume = $"{random.Next(1, 90)}", Pages = $"{random.Next(1, 900)}",
            };
            all.Add(one);
            if (random.Next(2) == 0) all.Add(one with { Title = title.ToUpperInvariant() + ".", Journal = "J Made Up Rehabil" });
            if (random.Next(3) == 0) all.Add(one with { Issue = null, Abstract = "Something was done. Something was found in it." });
        }
        return all;
    }
}
