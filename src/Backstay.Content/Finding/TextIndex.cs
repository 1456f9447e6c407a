using System.Collections.Concurrent;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Backstay.Content.Finding;

/// <param name="Score">Above 0; comparable within one search alone.</param>
internal sealed record Hit(Findable What, float Score);

/// <summary>The texts of all that can be found, in memory, held by Lucene. Any thread may read while another puts something in.</summary>
internal sealed class TextIndex : IDisposable
{
    private const string Path = "path", Number = "number", Title = "title", Line = "line", Tags = "tags", Text = "text";

    // A word in the title says most of what it is about.
    private static readonly (string Field, float Weight)[] Weights = [(Title, 4), (Line, 2), (Tags, 1.5f), (Text, 1)];

    private readonly RAMDirectory memory = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly LibraryAnalyzer analyzer;
    private readonly Synonyms synonyms;
    private readonly ConcurrentDictionary<long, Findable> byNumber = [];
    private long last;

    public TextIndex(IEnumerable<Findable> all, IReadOnlyList<SynonymGroup> groups, LibraryAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        synonyms = new(groups, analyzer);
        writer = new(memory, new(LibraryAnalyzer.Version, analyzer) { Similarity = new BM25Similarity(), MergeScheduler = new SerialMergeScheduler() });
        writer.AddDocument([.. synonyms.Phrases.Select(Words)]);
        foreach (var what in all) writer.AddDocument(ToDocument(what));
        writer.ForceMerge(1);
        searchers = new(writer, applyAllDeletes: true, new SameSimilarity());
    }

    public long Bytes => memory.GetSizeInBytes();

    public static bool Holds(IndexReader reader, string stem) => Weights.Any(one => reader.DocFreq(new Term(one.Field, stem)) > 0);

    /// <summary>Puts in what is new or changed.</summary>
    public void Put(Findable what) => Change(what.Path, () => writer.UpdateDocument(new Term(Path, what.Path), ToDocument(what)));

    public void Drop(string path) => Change(path, () => writer.DeleteDocuments(new Term(Path, path)));

    /// <returns>All that fit, best first.</returns>
    public (Asked Asked, IReadOnlyList<Hit> Hits) Search(string query) => Read(searcher =>
    {
        var asked = Asked.Read(query, analyzer, synonyms, searcher.IndexReader);
        if (asked.Things.Count == 0) return (asked, []);
        var hits = Run(searcher, AllOf(asked.Things, Enough(asked.Things.Count)));
        return (asked, hits.Count > 0 || asked.Things.Count == 1 ? hits : Run(searcher, AllOf(asked.Things, 1)));
    });

    /// <returns>What is about the same, nearest first.</returns>
    public IReadOnlyList<Findable> Like(Findable what, int most) => Read<IReadOnlyList<Findable>>(searcher =>
    {
        var alike = new MoreLikeThis(searcher.IndexReader) { Analyzer = analyzer, FieldNames = [Title, Line, Text], MinTermFreq = 2, MinDocFreq = 2, MaxQueryTerms = 25, ApplyBoost = true };
        var query = alike.Like(new StringReader(Everything(what)), Text);
        return [.. Run(searcher, query).Select(hit => hit.What).Where(other => other.Path != what.Path).Take(most)];
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
            .. hits.All.Select(hit => byNumber.TryGetValue(hit.Number, out var what) ? new Hit(what, hit.Score) : null).OfType<Hit>()
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.What.Priority).ThenBy(hit => hit.What.Path, StringComparer.Ordinal),
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

    private void Change(string path, Action change)
    {
        var before = byNumber.Where(one => one.Value.Path == path).Select(one => one.Key).ToList();
        change();
        searchers.MaybeRefreshBlocking();
        foreach (var number in before) byNumber.TryRemove(number, out _);
    }

    private Document ToDocument(Findable what)
    {
        var number = Interlocked.Increment(ref last);
        byNumber[number] = what;
        var everything = Everything(what);
        return
        [
            new StringField(Path, what.Path, Field.Store.NO), new NumericDocValuesField(Number, number),
            Stemmed(Title, what.Title), Stemmed(Line, what.Line), Stemmed(Text, everything), Words($"{what.Title} {what.Line} {everything}"), Stemmed(Tags, string.Join(' ', what.Tags)),
        ];
    }

    private static string Everything(Findable what) => string.Join("\n\n", what.Texts.Select(part => part.Text)).Normalize(NormalizationForm.FormC);

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
