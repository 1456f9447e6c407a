using UglyToad.PdfPig.Core;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>
/// In which order blocks of a page are read: of two that stand over each other the upper one first, of two side by side the left one, unless
/// something between them spans both. Source: T. M. Breuel, High performance document layout analysis, 2003.
/// </summary>
internal static class ReadingOrder
{
    // More are no text that somebody reads, and would take long.
    private const int Most = 600;

    /// <returns>Places of the blocks.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<PdfRectangle> blocks)
    {
        var fromAbove = Enumerable.Range(0, blocks.Count).OrderByDescending(place => blocks[place].Top).ThenBy(place => blocks[place].Left).ToList();
        if (blocks.Count > Most) return fromAbove;
        var (order, done, open) = (new List<int>(), new bool[blocks.Count], new bool[blocks.Count]);
        foreach (var place in fromAbove) Visit(place);
        return order;

        void Visit(int place)
        {
            if (done[place] || open[place]) return;
            open[place] = true;
            foreach (var earlier in fromAbove.Where(one => one != place && IsBefore(blocks[one], blocks[place], blocks))) Visit(earlier);
            done[place] = true;
            order.Add(place);
        }
    }

    private static bool IsBefore(PdfRectangle one, PdfRectangle other, IReadOnlyList<PdfRectangle> all)
    {
        if (Share(one, other)) return one.Bottom + one.Top > other.Bottom + other.Top;
        return one.Right <= other.Left && !all.Any(between => Share(between, one) && Share(between, other) && Lies(between, one, other));
    }

    private static bool Lies(PdfRectangle between, PdfRectangle one, PdfRectangle other)
    {
        var middle = (between.Bottom + between.Top) / 2;
        return middle < Math.Max(one.Bottom, other.Bottom) && middle > Math.Min(one.Top, other.Top);
    }

    private static bool Share(PdfRectangle one, PdfRectangle other) => one.Left < other.Right && other.Left < one.Right;
}
