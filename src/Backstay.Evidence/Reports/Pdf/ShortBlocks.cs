using UglyToad.PdfPig.Core;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>
/// Puts together what stands side by side in one column. Two or three lines that are set to the column's width may have wide spaces one below the
/// other, which look like the space between columns.
/// </summary>
internal static class ShortBlocks
{
    private const int Short = 3;

    public static IReadOnlyList<WordBlock> Mended(IReadOnlyList<WordBlock> blocks)
    {
        var columns = blocks.Where(block => block.Lines.Count > Short).Select(block => block.Box).ToList();
        List<WordBlock> mended = [];
        foreach (var block in blocks.OrderBy(block => block.Box.Left))
        {
            var beside = block.Lines.Count > Short ? -1 : mended.FindLastIndex(one => one.Lines.Count <= Short && StandsBeside(one.Box, block.Box) && IsInOneColumn(one.Box, block.Box, columns));
            if (beside < 0) mended.Add(block);
            else mended[beside] = new([.. mended[beside].Words, .. block.Words]);
        }
        return mended;
    }

    private static bool StandsBeside(PdfRectangle left, PdfRectangle right) =>
        left.Right <= right.Left && Math.Min(left.Top, right.Top) - Math.Max(left.Bottom, right.Bottom) > 0.5 * Math.Min(left.Height, right.Height);

    // A column runs over the space between them, and none begins or ends in it.
    private static bool IsInOneColumn(PdfRectangle left, PdfRectangle right, List<PdfRectangle> columns) =>
        columns.Exists(column => column.Left < left.Right && column.Right > right.Left)
        && !columns.Exists(column => column.Left > left.Right && column.Left < right.Left + right.Height || column.Right < right.Left && column.Right > left.Right - left.Height);
}
