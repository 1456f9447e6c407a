using Backstay.Evidence.Import.Bib;
using Backstay.Evidence.Import.Sheets;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Import.Tagged;
using Backstay.Evidence.Import.Xml;

namespace Backstay.Evidence.Import;

/// <summary>All formats that can be read, told apart by what is in a file.</summary>
internal static class CitationFormats
{
    public const string NotKnown =
        "This is no export that is known here. RIS, PubMed (nbib and XML), EndNote XML, BibTeX, Web of Science, Ovid, RefWorks, and tables and workbooks (.xlsx) with a heading such as title, authors, year are read; export as one of these, or say which column of the table is which.";

    /// <summary>The first that matches reads a file, so the pickier one stands before the more general.</summary>
    public static IReadOnlyList<ICitationFormat> All { get; } =
        [new WorkbookFormat(), new PubMedXml(), new EndNoteXml(), WebOfScience.Format, Medline.Format, Refer.Format, Ovid.Format, RefWorks.Format, Ris.Format, new BibTex(), new TableFormat()];

    /// <param name="name">Of the file, without folders.</param>
    /// <param name="head">Its first bytes, up to <see cref="FileHead.Length"/>.</param>
    /// <returns>Null where no format knows it.</returns>
    public static ICitationFormat? Of(string name, ReadOnlySpan<byte> head)
    {
        var begun = FileHead.Of(name, head);
        return OfBeginning([.. begun.Lines.Take(3)]) is { } sure && sure.Matches(begun) ? sure : All.FirstOrDefault(format => format.Matches(begun));
    }

    /// <summary>A value may hold anything, also what another format begins with; so the first lines count for more than those that follow.</summary>
    private static ICitationFormat? OfBeginning(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? null
        : lines[0].StartsWith('@') ? All.OfType<BibTex>().Single()
        : KnownColumns.Known(lines[0].Split([',', ';', '\t', '|']).Select(cell => cell.Trim('"', '\uFEFF'))) > 2 ? All.OfType<TableFormat>().Single()
        : lines.Any(line => RisLine.TryOf(line, out _, out var tag) && tag == "TY") ? Ris.Format
        : null;
}
