using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Backstay.Content.Finding;

/// <summary>Looks a word up among all words of the content and of its synonyms.</summary>
internal static class Spelling
{
    /// <summary>Shorter words are too close to each other to be guessed.</summary>
    public const int GuessedFrom = 4;

    public const int MostEdits = 2;

    private const int BeginningsFrom = 3;

    /// <summary>Letters that may be missing, added, changed or swapped: one of four or five, two of six or more.</summary>
    public static int Forgiven(string word) => word.Length < GuessedFrom || word.Any(char.IsDigit) ? 0 : word.Length < 6 ? 1 : MostEdits;

    public static bool IsKnown(IndexReader reader, string word) => reader.DocFreq(new Term(LibraryAnalyzer.WordField, word)) > 0;

    /// <returns>The commonest words that begin so.</returns>
    public static IReadOnlyList<string> Beginning(IndexReader reader, string begin, int most)
    {
        if (begin.Length < BeginningsFrom || MultiFields.GetTerms(reader, LibraryAnalyzer.WordField) is not { } words) return [];
        var found = new List<(string Word, int Items)>();
        var terms = words.GetEnumerator();
        for (var more = terms.SeekCeil(new BytesRef(begin)) != TermsEnum.SeekStatus.END; more; more = terms.MoveNext())
        {
            var word = terms.Term.Utf8ToString();
            if (!word.StartsWith(begin, StringComparison.Ordinal)) break;
            found.Add((word, terms.DocFreq));
        }
        return [.. found.OrderByDescending(one => one.Items).Take(most).Select(one => one.Word)];
    }

    /// <returns>The words fewest edits away, commonest first.</returns>
    public static IReadOnlyList<string> Nearest(IndexReader reader, string word, int edits, int most)
    {
        if (edits == 0 || MultiFields.GetTerms(reader, LibraryAnalyzer.WordField) is not { } words) return [];
        var found = new List<(string Word, float Nearness, int Items)>();
        var terms = new FuzzyTermsEnum(words, new AttributeSource(), new Term(LibraryAnalyzer.WordField, word), edits, prefixLength: 0, transpositions: true);
        var nearness = terms.Attributes.AddAttribute<IBoostAttribute>();
        while (terms.MoveNext())
            if (terms.Term.Utf8ToString() is { Length: >= GuessedFrom } near && !LibraryAnalyzer.SaysNothing(near)) found.Add((near, nearness.Boost, terms.DocFreq));
        if (found.Count == 0) return [];
        var best = found.Max(one => one.Nearness);
        return [.. found.Where(one => one.Nearness >= best).OrderByDescending(one => one.Items).ThenBy(one => one.Word, StringComparer.Ordinal).Take(most).Select(one => one.Word)];
    }
}
