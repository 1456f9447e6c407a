using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>The words of a page, with where they stand. Those that run another way than most, such as stamps along the edge, are left out.</summary>
internal sealed record PageWords(double Height, IReadOnlyList<Word> Words)
{
    private static readonly NearestNeighbourWordExtractor Extractor = new(new() { MaxDegreeOfParallelism = 1 });

    public static PageWords Of(Page page)
    {
        var words = Extractor.GetWords(DuplicateOverlappingTextProcessor.Get(page.Letters)).Where(word => Text(word).Length > 0).ToLookup(word => word.TextOrientation);
        return new(page.Height, words.Count == 0 ? [] : [.. words.MaxBy(way => way.Sum(word => word.Text.Length))!]);
    }

    /// <summary>Letters that are drawn as one are told one by one, and what no text may hold is left out.</summary>
    public static string Text(Word word)
    {
        var text = new StringBuilder(word.Text.Length);
        foreach (var rune in word.Text.EnumerateRunes())
        {
            if (rune.Value is >= 0xFB00 and <= 0xFB06) text.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            else if (Rune.IsWhiteSpace(rune)) text.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF)) text.Append(rune.ToString());
        }
        return text.ToString().Trim();
    }
}
