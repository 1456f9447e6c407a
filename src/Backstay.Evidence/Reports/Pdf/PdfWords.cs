namespace Backstay.Evidence.Reports.Pdf;

/// <summary>What a page says of a PDF that gives no text.</summary>
internal static class PdfWords
{
    public static string Of(PdfFault fault) => fault switch
    {
        PdfFault.Broken => Words.PdfBroken,
        PdfFault.Locked => Words.PdfLocked,
        PdfFault.NoText => Words.PdfNoText,
        PdfFault.TooLong => Words.PdfTooLong,
        _ => Words.PdfTooMuch,
    };
}
