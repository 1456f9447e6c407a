using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Demo;

/// <summary>A page that stands in for the PDF of a report.</summary>
internal static class DemoPdf
{
    private const double Width = 794, Height = 1123, Margin = 90;

    public static byte[] Of(string title)
    {
        string[] paragraphs = ["Demo data. This page was made by Backstay for its example review. The report does not exist, and nobody was asked anything.", "A real full text would stand here. Whoever screens it reads it from the page of the record."];
        List<Mark> marks = [];
        var y = Margin;
        foreach (var (text, bold) in paragraphs.Select(text => (text, false)).Prepend((title, true)))
        {
            foreach (var line in Typesetting.Break(text, Width - 2 * Margin, bold)) marks.Add(new Lettering(Margin, y += Typesetting.Leading, line, bold));
            y += Typesetting.Leading;
        }
        return PaintedSheet.AsPdf(new(Width, Height, title, string.Join(' ', paragraphs), marks));
    }
}
