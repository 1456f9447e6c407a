namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Why there is no text of a PDF. Its number is the exit code of the process that reads it.</summary>
internal enum PdfFault { Broken = 11, Locked = 12, NoText = 13, TooMuch = 14, TooLong = 15 }

/// <summary>The text of a PDF, or why there is none.</summary>
/// <param name="Pages">Where each page begins.</param>
internal sealed record PdfText(string Text, PageStarts Pages, PdfFault? Fault)
{
    /// <summary>Stands before the first letter of each page but the first, while a text is on its way.</summary>
    public const char PageBreak = '\f';

    /// <param name="broken">With page breaks in it.</param>
    public static PdfText Of(string broken)
    {
        var pages = broken.Split(PageBreak);
        var (starts, at) = (new int[pages.Length], 0);
        for (var page = 0; page < pages.Length; at += pages[page].Length, page++) starts[page] = at;
        return new(string.Concat(pages), new(starts), null);
    }

    public static PdfText Without(PdfFault fault) => new("", new([]), fault);
}
