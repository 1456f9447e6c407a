using System.Collections.Concurrent;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Backstay.Content.Finding;

/// <summary>
/// Words as the index keeps them: runs of letters and digits, lower case, without accents; except in the field <see cref="WordField"/> also without
/// words that say nothing, and cut to their stems (Porter MF. An algorithm for suffix stripping. Program 1980;14:130-7).
/// </summary>
internal sealed class LibraryAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The field of whole words, for spelling.</summary>
    public const string WordField = "word";

    private const string AnyText = "text";

    // Those of English that Lucene leaves out, and those with which people ask. What an apostrophe cuts off stands here too.
    private static readonly CharArraySet SayNothing = new(Version,
    [
        .. StopAnalyzer.ENGLISH_STOP_WORDS_SET, "i", "me", "my", "mine", "you", "your", "we", "our", "he", "she", "his", "her", "am", "been", "being", "do", "does", "did", "have",
        "has", "had", "can", "cannot", "cant", "could", "would", "dont", "don", "doesn", "didn", "isn", "won", "im", "ive", "what", "whats", "how", "why", "which", "who", "from", "so",
        "about", "some", "any", "just", "very", "really", "s", "t", "m", "d", "ll", "re", "ve",
    ], ignoreCase: true);

    private readonly ConcurrentDictionary<string, string> stems = new();

    public static bool SaysNothing(string word) => SayNothing.Contains(word);

    /// <summary>Whole words of a query, those left out that say nothing.</summary>
    public IReadOnlyList<string> WordsOf(string text) => [.. Read(WordField, text).Where(word => !SaysNothing(word))];

    public IReadOnlyList<string> StemsOf(string text) => [.. Read(AnyText, text)];

    /// <summary>The stem of one word of the content; remembered, since the content's words are few. Empty for a word that says nothing.</summary>
    public string StemOf(ReadOnlySpan<char> word) =>
        stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known) ? known : stems.GetOrAdd(word.ToString(), one => StemsOf(one) is [var stem, ..] ? stem : "");

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var letters = new LettersAndDigits(reader);
        var words = new ASCIIFoldingFilter(new LowerCaseFilter(Version, letters));
        return fieldName == WordField ? new(letters, words) : new(letters, new PorterStemFilter(new WithoutGaps(new StopFilter(Version, words, SayNothing))));
    }

    private List<string> Read(string field, string text)
    {
        var read = new List<string>();
        using var stream = GetTokenStream(field, text.Normalize(NormalizationForm.FormC));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) read.Add(term.ToString());
        stream.End();
        return read;
    }

    internal static bool BelongsToWord(int letter) => Rune.TryCreate(letter, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>Words that say nothing leave no gap, so that "pain down the leg" is a phrase of three words wherever it stands.</summary>
    private sealed class WithoutGaps : TokenFilter
    {
        private readonly IPositionIncrementAttribute position;

        public WithoutGaps(TokenStream words) : base(words) => position = AddAttribute<IPositionIncrementAttribute>();

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken()) return false;
            position.PositionIncrement = 1;
            return true;
        }
    }

    private sealed class LettersAndDigits(TextReader reader) : CharTokenizer(Version, reader)
    {
        protected override bool IsTokenChar(int c) => BelongsToWord(c);
    }
}
