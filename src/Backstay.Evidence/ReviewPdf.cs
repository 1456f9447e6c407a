using System.Text;
using Backstay.Evidence.Reports.Pdf;

namespace Backstay.Evidence;

/// <summary>Takes the text of a report's PDF; needs no database.</summary>
public static class ReviewPdf
{
    /// <summary>Stands for what comes in, and for what goes out, where a file would stand.</summary>
    public const string Pipe = "-";

    internal static IReadOnlyList<string> Piped { get; } = ["review", "text", Pipe, "--out", Pipe];

    /// <summary>Writes the text in UTF-8, column by column, without headers and footers. Before each page but the first stands a form feed.</summary>
    /// <returns>The exit code, and in words why there is no text; null where there is one.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static (int Code, string? Fault) WriteText(string pdf, string to)
    {
        // Whoever asked may be gone by now.
        using var end = pdf == Pipe ? new Timer(_ => Environment.Exit((int)PdfFault.TooMuch), null, PdfLimits.Usual.Time, Timeout.InfiniteTimeSpan) : null;
        var (text, fault) = PdfReading.Read(Bytes(pdf));
        if (fault is { } wrong) return ((int)wrong, Words(wrong));
        using var writer = new StreamWriter(to == Pipe ? Console.OpenStandardOutput() : File.Create(to), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
        return (0, null);
    }

    private static byte[] Bytes(string pdf)
    {
        if (pdf != Pipe) return File.ReadAllBytes(pdf);
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Words(PdfFault fault) => fault switch
    {
        PdfFault.Locked => "This PDF is locked with a password. Save it without one.",
        PdfFault.NoText => "This PDF holds pictures of pages and no text.",
        PdfFault.Broken => "This PDF does not open. It may be damaged or cut off.",
        _ => "This PDF takes more time or memory to read than a report does.",
    };
}
