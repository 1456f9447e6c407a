using System.Runtime.ExceptionServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Takes the text out of a PDF as a person reads it: column by column, without what stands on each page again.</summary>
internal static class PdfReading
{
    // A scanned page may still carry a stamp.
    private const int FewestLetters = 20, Tail = 2048;

    /// <returns>The text with page breaks in it, or why there is none.</returns>
    public static (string Text, PdfFault? Fault) Read(byte[] pdf)
    {
        // What is left of a file that was cut off can often be read, and nobody would see that the rest is missing.
        if (pdf.AsSpan(Math.Max(0, pdf.Length - Tail)).IndexOf("startxref"u8) < 0) return ("", PdfFault.Broken);
        var isStarved = false;
        AppDomain.CurrentDomain.FirstChanceException += Hear;
        try
        {
            using var document = PdfDocument.Open(pdf, new() { UseLenientParsing = true, SkipMissingFonts = true });
            var pages = RunningLines.Without([.. Enumerable.Range(1, document.NumberOfPages).Select(number => PageWords.Of(document.GetPage(number)))]);
            var text = TextJoin.Of([.. pages.Select(PageLayout.Blocks)]);
            if (isStarved) return ("", PdfFault.TooMuch);
            return text.Count(char.IsLetter) < FewestLetters * pages.Count ? ("", PdfFault.NoText) : (text, null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ("", PdfFault.Locked);
        }
        catch (Exception)
        {
            // The reader tells of a damaged file with whatever it met first.
            return ("", isStarved ? PdfFault.TooMuch : PdfFault.Broken);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Hear;
        }

        // The reader passes over a page for which there was no memory.
        void Hear(object? sender, FirstChanceExceptionEventArgs thrown) => isStarved |= thrown.Exception is OutOfMemoryException;
    }
}
