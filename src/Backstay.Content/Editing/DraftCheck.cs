using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Content.Files;
using Backstay.Content.Library;
using Backstay.Content.Messages;
using Backstay.Content.Review;

namespace Backstay.Content.Editing;

/// <summary>What a draft is worth: what is wrong with it, how its parts read, and the item as people would see it.</summary>
/// <param name="Item">Null for messages, and for texts that cannot be read.</param>
internal sealed record DraftReport(IReadOnlyList<Remark> Remarks, IReadOnlyList<PartGrade> Parts, LoadedItem? Item, IReadOnlyList<Message> Messages);

/// <summary>Checks a draft by the loader that reads the files, together with all other content, and by the rules of plain words.</summary>
internal static partial class DraftCheck
{
    /// <summary>What the whole of a part may read at; a single sentence up to <see cref="Sentence.HighestGrade"/>.</summary>
    private const double HighestGrade = 6;

    private const int WordsOfAPlace = 3;

    public static DraftReport Run(ItemSource draft, ContentShelf shelf, IReadOnlyList<ItemSource> published)
    {
        List<ItemSource> all = [.. published.Where(source => source.Id != draft.Id), draft];
        return draft.Id.Kind == SourceKind.Messages ? OfMessages(draft, [.. all.Where(source => source.Id.Kind == SourceKind.Messages)]) : OfItem(draft, shelf, all.Where(source => source.Id.Kind != SourceKind.Messages));
    }

    private static DraftReport OfItem(ItemSource draft, ContentShelf shelf, IEnumerable<ItemSource> all)
    {
        var own = new List<ContentFinding>();
        var item = ContentFiles.Load(draft, own);
        // What is wrong elsewhere is no matter of this draft.
        var findings = own.Count > 0 ? own : shelf.With(all).Findings.Where(finding => item is null || finding.IsAbout(item.Item));
        var texts = item is null ? [] : ItemTexts.Of(item);
        return new([.. Mistakes(findings, draft), .. texts.SelectMany(part => OfWords(part.Part, part.Text, draft, graded: true))], Grades(texts), item, []);
    }

    private static DraftReport OfMessages(ItemSource draft, List<ItemSource> all)
    {
        var (own, findings) = MessageFiles.Load([draft]);
        if (findings.Count == 0) findings = MessageShelf.With(all).Findings;
        return new([.. Mistakes(findings, draft), .. own.SelectMany(message => OfWords("words", message.Text, draft, graded: false))], [], null, own);
    }

    private static IEnumerable<Remark> Mistakes(IEnumerable<ContentFinding> findings, ItemSource draft) => findings.Distinct().Select(finding =>
        new Remark(RemarkKind.Mistake, finding.File, finding.Line, finding.File == draft.Id.WordsFile ? PartOf(draft, finding.Line) : "facts", finding.What, finding.Remedy));

    private static IEnumerable<Remark> OfWords(string part, string text, ItemSource draft, bool graded)
    {
        Remark About(RemarkKind kind, string what, string place) => new(kind, draft.Id.WordsFile, LineOf(draft.Words ?? "", place), part, what);
        var sentences = ReadingGrade.SentencesOf(text);
        foreach (var phrase in ForbiddenPhrases.In(text)) yield return About(RemarkKind.Claim, phrase, phrase);
        foreach (var sentence in sentences.Where(sentence => sentence.IsTooHard)) yield return About(RemarkKind.HardSentence, sentence.ToString(), sentence.Text);
        if (graded && sentences.Count > 0 && ReadingGrade.Of(sentences) is var grade and > HighestGrade)
            yield return About(RemarkKind.HardPart, grade.ToString("0.0", CultureInfo.CurrentCulture), sentences[0].Text);
        foreach (Match word in Unkind().Matches(text)) yield return About(RemarkKind.Unkind, word.Value, text[word.Index..]);
    }

    private static List<PartGrade> Grades(IEnumerable<(string Part, string Text)> texts) =>
    [
        .. texts.Select(part => (part.Part, Sentences: ReadingGrade.SentencesOf(part.Text))).Where(part => part.Sentences.Count > 0)
            .Select(part => new PartGrade(part.Part, ReadingGrade.Of(part.Sentences), part.Sentences.Sum(sentence => sentence.Words.Count))),
    ];

    /// <returns>The depth of an article in which a line stands; its half minute for the head.</returns>
    private static string PartOf(ItemSource draft, int line)
    {
        if (draft.Id.Kind != SourceKind.Library || draft.Words is not { } words) return "words";
        var above = string.Join('\n', words.Split('\n').Take(line));
        return Depths.NameOf(above.Contains("<!-- everything -->", StringComparison.Ordinal) ? Depth.Everything : above.Contains("<!-- three-minutes -->", StringComparison.Ordinal) ? Depth.ThreeMinutes : Depth.HalfMinute);
    }

    /// <returns>Where the first words stand, marks between them or not; 1 when they are not found.</returns>
    private static int LineOf(string text, string place)
    {
        var words = PlainText.Words(place).Take(WordsOfAPlace).Select(Regex.Escape);
        var found = Regex.Match(text, string.Join(@"\W+", words), RegexOptions.None, TimeSpan.FromSeconds(1));
        return found.Success ? text.AsSpan(0, found.Index).Count('\n') + 1 : 1;
    }

    [GeneratedRegex(@"\bshould(n't|n’t)?\b|[!—]", RegexOptions.IgnoreCase)]
    private static partial Regex Unkind();
}
