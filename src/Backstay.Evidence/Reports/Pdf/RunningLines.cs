using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Takes away headers, footers and page numbers: lines near the edge of a page that stand on other pages too, when numbers do not count.</summary>
internal static partial class RunningLines
{
    private const double Edge = 1 / 8.0;

    public static IReadOnlyList<PageWords> Without(IReadOnlyList<PageWords> pages)
    {
        var edges = pages.Select(page => Near(page).ToList()).ToList();
        var often = edges.SelectMany(page => page.Select(line => line.Key).Distinct()).CountBy(key => key).Where(one => one.Value >= Math.Max(2, (pages.Count + 3) / 4)).Select(one => one.Key).ToHashSet();
        return [.. pages.Zip(edges, (page, lines) =>
        {
            HashSet<Word> running = [.. lines.Where(line => often.Contains(line.Key)).SelectMany(line => line.Words)];
            return page with { Words = [.. page.Words.Where(word => !running.Contains(word))] };
        })];
    }

    private static IEnumerable<(string Key, IReadOnlyList<Word> Words)> Near(PageWords page)
    {
        foreach (var isTop in new[] { true, false })
            foreach (var line in PageLayout.Lines([.. page.Words.Where(word => isTop ? word.BoundingBox.Bottom > page.Height * (1 - Edge) : word.BoundingBox.Top < page.Height * Edge)]))
                yield return ($"{isTop} {Number().Replace(string.Join(' ', line.Select(PageWords.Text)), "#")}", line);
    }

    [GeneratedRegex(@"\d+")] private static partial Regex Number();
}
