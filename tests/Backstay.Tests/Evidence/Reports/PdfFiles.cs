using System.Globalization;
using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Backstay.Tests.Evidence.Reports;

/// <summary>PDFs such as journals print, and such as nobody should open.</summary>
internal static class PdfFiles
{
    private const int Left = 50, Right = 310;

    /// <summary>Two pages of two columns below a title, with a header and a page number; words are parted at line ends, and a sentence goes on over each column and page.</summary>
    public static byte[] Article() => Columns("What hinders people who live with low back pain",
        (["Patients liked the app, for it was easy to be-", "gin with. They had no time for it in the week.", "Self-management was a word that few of them", "used, and self-", "management was"],
            ["what they all did. A nurse helped them to start,", "and nobody paid for it."]),
        (["Their doctors said little, which was a disap-", "pointment to them."], ["The second column ends the article."]));

    /// <param name="pages">The lines of the left and of the right column.</param>
    public static byte[] Columns(string title, params (string[] Left, string[] Right)[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages.Length; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Journal of Backs 2020;10:388", 8, new(Left, 805), font);
            page.AddText(number.ToString(CultureInfo.InvariantCulture), 8, new(295, 30), font);
            if (number == 1) page.AddText(title, 18, new(Left, 760), font);
            // The right one is drawn first, as some programs do.
            foreach (var (lines, left) in new[] { (pages[number - 1].Right, Right), (pages[number - 1].Left, Left) })
                for (var line = 0; line < lines.Length; line++) page.AddText(lines[line], 10, new(left, 720 - 12 * line), font);
        }
        return builder.Build();
    }

    public static byte[] Scanned()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).DrawRectangle(new(50, 50), 400, 600, 1, fill: true);
        return builder.Build();
    }

    public static byte[] CutOff() => Article() is var whole ? whole[..(whole.Length * 2 / 3)] : [];

    public static byte[] Locked()
    {
        var (owner, user) = (new string('a', 64), new string('b', 64));
        return Raw("BT /F 12 Tf (secret) Tj ET"u8.ToArray(), "", $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner}> /U <{user}> /P -44 >> /ID [<00> <00>]");
    }

    /// <summary>A page of some hundred kilobytes that unpacks to as many megabytes.</summary>
    public static byte[] Swelling(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var words = Encoding.ASCII.GetBytes($"BT /F 1 Tf {string.Concat(Enumerable.Repeat("(very many words) Tj ", 50_000))}ET ");
            for (var one = 0; one < megabytes; one++) zip.Write(words);
        }
        return Raw(packed.ToArray(), "/Filter /FlateDecode", "");
    }

    /// <summary>Drawings that each draw the next ten times, twelve deep.</summary>
    public static byte[] Laughing()
    {
        var forms = Enumerable.Range(0, 12).Select(depth => $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {depth + 7} 0 R >> /Font << /F 4 0 R >> >> /Length 60 >>\nstream\n{string.Concat(Enumerable.Repeat("/X Do ", 10))}\nendstream");
        return Raw("/X Do"u8.ToArray(), "", "", [.. forms, "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 4 0 R >> >> /Length 24 >>\nstream\nBT /F 1 Tf (lol) Tj ET  \nendstream"]);
    }

    private static byte[] Raw(byte[] content, string filter, string trailer, params string[] more)
    {
        using var pdf = new MemoryStream();
        List<long> places = [];
        Write("%PDF-1.4\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> /XObject << /X 6 0 R >> >> >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        places.Add(pdf.Position);
        Write($"5 0 obj\n<< {filter} /Length {content.Length} >>\nstream\n");
        pdf.Write(content);
        Write("\nendstream\nendobj\n");
        foreach (var one in more) Add(one);
        var table = pdf.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

        void Add(string one)
        {
            places.Add(pdf.Position);
            Write($"{places.Count} 0 obj\n{one}\nendobj\n");
        }
    }
}
