using System.Collections.Concurrent;
using System.Text;
using Backstay.Content.Files;
using Backstay.Content.Review;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Backstay.Content.Finding;

/// <param name="Score">Above 0; comparable within one search alone.</param>
internal sealed record Hit(LoadedItem Loaded, float Score)
{
    public ContentItem Item => Loaded.Item;
}

/// <summary>The texts of all items in memory, held by Lucene. Any thread may read while another puts an item in.</summary>
internal sealed class TextIndex : IDisposable
{
    private const string Id = "id", Number = "number", Title = "title", Line = "line", Tags = "tags", Text = "text";

    // A word in the title says most of what an item is about.
    private static readonly (string Field, float Weight)[] Weights = [(Title, 4), (Line, 2), (Tags, 1.5f), (Text, 1)];

    private readonly RAMDirectory memory = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly LibraryAnalyzer analyzer;
    private readonly Synonyms synonyms;
    private readonly ConcurrentDictionary<long, LoadedItem> byNumber = [];
    private long last;

    public TextIndex(IEnumerable<LoadedItem> items, IReadOnlyList<SynonymGroup> groups, LibraryAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        synonyms = new(groups, analyzer);
        writer = new(memory, new(LibraryAnalyzer.Version, analyzer) { Similarity = new BM25Similarity(), MergeScheduler = new SerialMergeScheduler() });
        writer.AddDocument([.. synonyms.Phrases.Select(Words)]);
        foreach (var item in items) writer.AddDocument(ToDocument(item));
        writer.ForceMerge(1);
        searchers = new(writer, applyAllDeletes: true, new SameSimilarity());
    }

    public long Bytes => memory.GetSizeInBytes();

    public static bool Holds(IndexReader reader, string stem) => Weights.Any(one => reader.DocFreq(new Term(one.Field, stem)) > 0);

    /// <summary>Puts a new or changed item in.</summary>
    public void Put(LoadedItem item) => Change(item.Item.Id, () => writer.UpdateDocument(new Term(Id, item.Item.Id), ToDocument(item)));

    public void Drop(string id) => Change(id, () => writer.DeleteDocuments(new Term(Id, id)));

    /// <returns>All that fit, best first.</returns>
    public (Asked Asked, IReadOnlyList<Hit> Hits) Search(string query) => Read(searcher =>
    {
        var asked = Asked.Read(query, analyzer, synonyms, searcher.IndexReader);
        if (asked.Things.Count == 0) return (asked, []);
        var hits = Run(searcher, AllOf(asked.Things, Enough(asked.Things.Count)));
        return (asked, hits.Count > 0 || asked.Things.Count == 1 ? hits : Run(searcher, AllOf(asked.Things, 1)));
    });

    /// <returns>Items about the same, nearest first.</returns>
    public IReadOnlyList<ContentItem> Like(LoadedItem item, int most) => Read<IReadOnlyList<ContentItem>>(searcher =>
    {
        var alike = new MoreLikeThis(searcher.IndexReader) { Analyzer = analyzer, FieldNames = [Title, Line, Text], MinTermFreq = 2, MinDocFreq = 2, MaxQueryTerms = 25, ApplyBoost = true };
        var query = alike.Like(new StringReader(Everything(item)), Text);
        return [.. Run(searcher, query).Select(hit => hit.Item).Where(other => other.Id != item.Item.Id).Take(most)];
    });

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        memory.Dispose();
    }

    // Of three or more things, four in ten may be missing: people tell a story.
    private static int Enough(int things) => things <= 2 ? things : (int)Math.Ceiling(things * .6);

    private static BooleanQuery AllOf(IReadOnlyList<Thing> things, int atLeast)
    {
        var all = new BooleanQuery { MinimumNumberShouldMatch = atLeast };
        foreach (var thing in things)
        {
            var ways = new DisjunctionMaxQuery(.1f);
            foreach (var variant in thing.Variants)
                foreach (var (field, weight) in Weights.Where(one => variant.Stems.Count == 1 || one.Field != Tags))
                    ways.Add(Exactly(field, variant.Stems, weight * variant.Weight));
            all.Add(ways, Occur.SHOULD);
        }
        return all;
    }

    private static Query Exactly(string field, IReadOnlyList<string> stems, float weight)
    {
        if (stems is [var one]) return new TermQuery(new(field, one)) { Boost = weight };
        var phrase = new PhraseQuery { Boost = weight };
        foreach (var stem in stems) phrase.Add(new Term(field, stem));
        return phrase;
    }

    private List<Hit> Run(IndexSearcher searcher, Query query)
    {
        var hits = new HitList();
        searcher.Search(query, hits);
        return
        [
            .. hits.All.Select(hit => byNumber.TryGetValue(hit.Number, out var item) ? new Hit(item, hit.Score) : null).OfType<Hit>()
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Item.Priority).ThenBy(hit => hit.Item.Id, StringComparer.Ordinal),
        ];
    }

    private T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private void Change(string id, Action change)
    {
        var before = byNumber.Where(one => one.Value.Item.Id == id).Select(one => one.Key).ToList();
        change();
        searchers.MaybeRefreshBlocking();
        foreach (var number in before) byNumber.TryRemove(number, out _);
    }

    private Document ToDocument(LoadedItem loaded)
    {
        var (item, number) = (loaded.Item, Interlocked.Increment(ref last));
        byNumber[number] = loaded;
        var everything = Everything(loaded);
        return
        [
            new StringField(Id, item.Id, Field.Store.NO), new NumericDocValuesField(Number, number),
            Stemmed(Title, item.Title), Stemmed(Line, item.Line), Stemmed(Text, everything), Words($"{item.Title} {item.Line} {everything}"),
            Stemmed(Tags, string.Join(' ', [item.Kind.ToString(), item.Topic ?? "", item.Position?.ToString() ?? "", .. item.Purpose])),
        ];
    }

    private static string Everything(LoadedItem item) => string.Join("\n\n", ItemTexts.Of(item).Select(part => part.Text)).Normalize(NormalizationForm.FormC);

    private static TextField Stemmed(string field, string text) => new(field, text.Normalize(NormalizationForm.FormC), Field.Store.NO);

    private static Field Words(string text) => new(LibraryAnalyzer.WordField, text, new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private sealed class SameSimilarity : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }

    private sealed class HitList : ICollector
    {
        private Scorer scorer = null!;
        private NumericDocValues numbers = null!;

        public List<(long Number, float Score)> All { get; } = [];
        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => numbers = context.AtomicReader.GetNumericDocValues(Number);

        public void Collect(int doc) => All.Add((numbers.Get(doc), scorer.GetScore()));
    }
}
