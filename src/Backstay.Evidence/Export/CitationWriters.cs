namespace Backstay.Evidence.Export;

/// <summary>All formats that can be written, by the extension of a file.</summary>
internal static class CitationWriters
{
    public static IReadOnlyList<string> Extensions { get; } = [".ris", ".csv", ".xml", ".bib"];

    /// <param name="text">Stays open.</param>
    /// <returns>Null for an extension that is none of them.</returns>
    public static ICitationWriter? Of(string extension, TextWriter text) => extension.ToLowerInvariant() switch
    {
        ".ris" => new RisWriter(text),
        ".csv" => new TableWriter(text),
        ".xml" => new EndNoteXmlWriter(text),
        ".bib" => new BibTexWriter(text),
        _ => null,
    };
}
