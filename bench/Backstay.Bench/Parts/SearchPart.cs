using System.Diagnostics;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Finding;

namespace Backstay.Bench.Parts;

/// <summary>Searching 5,000 items made of this installation's own texts, shuffled: thirty queries as people type them, from the words to the rows and counts of the page.</summary>
internal static class SearchPart
{
    private const double Limit = 50;
    private const int Items = 5000, Rounds = 20, Shown = 20;

    // With slips of the hand, with words that nobody uses in the texts, and with whole sentences.
    private static readonly string[] Queries =
    [
        "sciatica", "siatica", "ciatica", "slipped disc", "sliped disk", "lumbago", "my back went out", "pinched nerve", "bad night", "cant sleep with pain", "burnt out", "pills",
        "MRI", "mri scan results", "excersise", "exercises for lower back", "streching", "phisiotherapist", "massge", "acupunture", "pain down the leg when sitting", "desk job",
        "back to work", "pregnent", "how long does it last", "is it safe to move", "afraid to lift my child", "stiff in the mornings", "osteoperosis", "zeppelin",
    ];

    private static readonly Dictionary<string, string?> NothingChosen = [];

    public static async Task<IReadOnlyList<Finding>> RunAsync()
    {
        var loaded = Synthetic(ContentFiles.Read(ContentShelf.Folder).Items, new Random(7));
        var groups = SynonymFile.Read(ContentShelf.Folder).Groups;
        var facets = LibraryFacets.All(new([.. loaded.Select(item => item.Item)]), null, _ => false);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var making = Stopwatch.StartNew();
        using var index = new LibraryIndex(() => loaded.Select(Findable.Of), () => groups);
        await index.SearchAsync("warm");
        making.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        var times = new List<(string Query, double Milliseconds)>();
        var worked = TimeSpan.Zero;
        for (var round = 0; round < 2 * Rounds; round++)
        {
            if (round == Rounds) worked = Environment.CpuUsage.TotalTime;
            foreach (var query in Queries) times.Add((query, await TimeAsync(index, query, facets)));
        }
        worked = Environment.CpuUsage.TotalTime - worked;
        // The first half warms up.
        var warm = times.Skip(times.Count / 2).ToList();
        double[] sorted = [.. warm.Select(time => time.Milliseconds).Order()];
        var slowest = warm.GroupBy(time => time.Query).Select(times => (Query: times.Key, Median: Comparison.Median(times.Select(time => time.Milliseconds)))).MaxBy(query => query.Median);
        return
        [
            Finding.Under($"Searching {Items:#,0} items, 99 of 100", sorted[(int)(sorted.Length * .99)], Limit, "ms"),
            new("  processor time of one, mean", Finding.Amount(worked.TotalMilliseconds / (Rounds * Queries.Length), "ms")),
            new("  median", Finding.Amount(Comparison.Median(sorted), "ms")),
            new($"  the slowest: {slowest.Query}", Finding.Amount(slowest.Median, "ms")),
            new("  the first ever, cold", Finding.Amount(times[0].Milliseconds, "ms")),
            new("  making the index, cold", Finding.Amount(making.Elapsed.TotalMilliseconds, "ms")),
            new("  the index in memory", Finding.Amount(bytes / 1_000_000.0, "MB")),
        ];
    }

    private static async Task<double> TimeAsync(LibraryIndex index, string query, IReadOnlyList<Facet> facets)
    {
        var watch = Stopwatch.StartNew();
        var (asked, hits) = await index.SearchAsync(query);
        var found = new FoundWords(asked, index.Analyzer);
        var rows = hits.Take(Shown).Select(hit => FoundRow.Of(hit.What, found)).ToList();
        foreach (var facet in facets) _ = new Narrowing(facets, NothingChosen).Counts(facet, hits);
        if (rows.Count == 0 && query != Queries[^1]) throw new InvalidOperationException($"'{query}' found nothing.");
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Each has a real item's head, and paragraphs of all articles, as many as a real one.</summary>
    private static IReadOnlyList<LoadedItem> Synthetic(IReadOnlyList<LoadedItem> real, Random random)
    {
        var articles = real.Where(item => item.Article is not null).ToList();
        string[] paragraphs = [.. articles.SelectMany(item => item.Article!.Everything.Split("\n\n"))];
        return [.. Enumerable.Range(0, Items).Select(number =>
        {
            var model = articles[number % articles.Count];
            var id = $"{model.Item.Id}-{number}";
            var words = new ArticleWords
            {
                Title = model.Item.Title, Line = model.Item.Line, HalfMinute = Some(1), ThreeMinutes = Some(Count(model.Article!.ThreeMinutes)), Everything = Some(Count(model.Article.Everything)),
            };
            return model with { Item = model.Item with { Id = id }, Article = words };
        })];

        int Count(string text) => text.Split("\n\n").Length;
        string Some(int count) => string.Join("\n\n", Enumerable.Range(0, count).Select(_ => paragraphs[random.Next(paragraphs.Length)]));
    }
}
