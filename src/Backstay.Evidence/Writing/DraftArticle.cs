using System.Text;

namespace Backstay.Evidence.Writing;

/// <param name="Told">What the log tells of it now; null where it tells nothing.</param>
/// <param name="Own">What the team wrote; null where it has not.</param>
internal sealed record DraftPiece(DraftSection Section, string? Told, DraftText? Own)
{
    /// <summary>What stands in the article of what the log tells.</summary>
    public string? Shown => Own is { WithLog: false } ? null : Told;

    /// <summary>As Markdown, with citations as <paramref name="cited"/> writes them; empty where nobody wrote and the log tells nothing.</summary>
    public string Markdown(Func<IReadOnlyList<int>, string> cited) =>
        string.Join("\n\n", new[] { Shown is null ? null : DraftMarkdown.Escaped(Shown), Own is null ? null : CitationMarks.Replace(DraftMarkdown.Lowered(Own.Text), cited) }.Where(text => !string.IsNullOrWhiteSpace(text)));
}

/// <summary>The article of a review as it stands.</summary>
/// <param name="Tables">Filled from the log.</param>
internal sealed record DraftArticle(string Title, IReadOnlyList<DraftPiece> Pieces, References References, IReadOnlyList<DraftTable> Tables)
{
    /// <summary>Records that are cited, in the order in which they first are.</summary>
    public IReadOnlyList<int> Cited => [.. Pieces.SelectMany(piece => CitationMarks.In(piece.Own?.Text ?? "")).Distinct()];

    public IReadOnlyList<Reference> Listed => [.. Cited.Where(References.All.ContainsKey).Select(number => References.All[number])];

    public string Html(DraftPiece piece, int level) => DraftMarkdown.Html(piece.Markdown(numbers => DraftMarkdown.Escaped(References.Named(numbers))), level);

    /// <summary>For pandoc, with draft.bib beside it.</summary>
    public string AsMarkdown()
    {
        var text = new StringBuilder($"---\ntitle: \"{Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"\nbibliography: draft.bib\n---\n");
        foreach (var part in Pieces.GroupBy(piece => piece.Section.Part))
        {
            text.Append("\n# ").Append(part.Key).Append('\n');
            foreach (var piece in part) text.Append("\n## ").Append(piece.Section.Name).Append("\n\n").Append(piece.Markdown(References.Keyed)).Append('\n');
        }
        if (Tables.Count > 0) text.Append("\n# Tables\n");
        foreach (var table in Tables) text.Append("\n## ").Append(table.Title).Append("\n\n").Append(table.Markdown);
        return text.Append("\n# References\n").ToString();
    }
}
