using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Blocks of a page, in the order in which they are read, and their lines.</summary>
internal static class PageLayout
{
    private const double SameLine = 0.3;
    private static readonly RecursiveXYCut Cut = new(new() { MaxDegreeOfParallelism = 1 });

    /// <returns>The lines of each block.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Blocks(PageWords page)
    {
        if (page.Words.Count == 0) return [];
        var blocks = ShortBlocks.Mended([.. Cut.GetBlocks(page.Words).Select(block => new WordBlock([.. block.TextLines.SelectMany(line => line.Words)]))]);
        return [.. ReadingOrder.Of([.. blocks.Select(block => block.Box)]).Select(place => Lines(blocks[place])).Where(lines => lines.Count > 0)];
    }

    // Dots that lead the eye to a number, and rules made of dashes, are no text.
    private static IReadOnlyList<string> Lines(WordBlock block) => [.. block.Lines.Select(line => string.Join(' ', line.Select(PageWords.Text))).Where(line => line.Any(char.IsLetterOrDigit))];

    /// <summary>Words by lines, from above. Raised and lowered ones belong to the line that they overlap most.</summary>
    public static IReadOnlyList<IReadOnlyList<Word>> Lines(IEnumerable<Word> words)
    {
        List<(PdfRectangle Box, List<Word> Words)> lines = [];
        foreach (var word in words.OrderByDescending(word => word.BoundingBox.Height))
        {
            var box = word.BoundingBox;
            var line = lines.Where(one => Shared(one.Box, box) > SameLine * box.Height).OrderByDescending(one => Shared(one.Box, box)).FirstOrDefault();
            if (line.Words is null) lines.Add((box, [word]));
            else line.Words.Add(word);
        }
        return [.. lines.OrderByDescending(line => line.Box.Top).Select(line => line.Words.OrderBy(word => word.BoundingBox.Left).ToList())];
    }

    private static double Shared(PdfRectangle one, PdfRectangle other) => Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom);
}

/// <summary>Words of a page that belong together.</summary>
internal sealed record WordBlock(IReadOnlyList<Word> Words)
{
    public PdfRectangle Box { get; } = new(Words.Min(word => word.BoundingBox.Left), Words.Min(word => word.BoundingBox.Bottom), Words.Max(word => word.BoundingBox.Right), Words.Max(word => word.BoundingBox.Top));

    public IReadOnlyList<IReadOnlyList<Word>> Lines { get; } = PageLayout.Lines(Words);
}
