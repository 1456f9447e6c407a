using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Backstay.Evidence.Writing;

/// <summary>The article for a word processor: headings, paragraphs, lists, bold, italics, and the list of references.</summary>
internal static class DraftDocument
{
    private const int Title = 0, Lowest = 3;

    // In half points, by level.
    private static readonly string[] Sizes = ["40", "32", "26", "24"];

    public static byte[] Of(DraftArticle article)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(Enumerable.Range(Title, Lowest + 1).Select(Style));
            main.Document = new(new Body(Within(article)));
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Within(DraftArticle article)
    {
        yield return Heading(article.Title, Title);
        foreach (var part in article.Pieces.GroupBy(piece => piece.Section.Part))
        {
            yield return Heading(part.Key, 1);
            foreach (var piece in part)
            {
                yield return Heading(piece.Section.Name, 2);
                foreach (var block in DraftMarkdown.Parse(piece.Markdown(numbers => DraftMarkdown.Escaped(article.References.Named(numbers))), Lowest).SelectMany(block => Blocks(block, ""))) yield return block;
            }
        }
        if (article.Tables.Count > 0) yield return Heading(Words.DraftTables, 1);
        foreach (var table in article.Tables)
        {
            yield return Heading(table.Title, 2);
            yield return new Table(table.Rows.Select(row => Row(row, bold: false)).Prepend(Row(table.Heads, bold: true)).Prepend<OpenXmlElement>(new TableGrid(table.Heads.Select(_ => new GridColumn()))).Prepend(Lines()));
            yield return new Paragraph();
        }
        yield return Heading(Words.DraftReferences, 1);
        foreach (var (one, place) in article.Listed.Select((one, place) => (one, place))) yield return new Paragraph(Run($"{place + 1}. {References.Line(one.Citation)}"));
    }

    private static IEnumerable<Paragraph> Blocks(Block block, string mark) => block switch
    {
        HeadingBlock heading => [Styled(Runs(heading.Inline), Lowest)],
        LeafBlock { Inline: { } inline } => [new(Runs(inline).Prepend(Run(mark)))],
        LeafBlock leaf => [new(Run(leaf.Lines.ToString()))],
        ListBlock list => list.SelectMany((item, place) => Blocks(item, list.IsOrdered ? $"{place + 1}. " : "• ")),
        ContainerBlock container => container.SelectMany((within, place) => Blocks(within, place == 0 ? mark : "")),
        _ => [],
    };

    // A name with a sign in it comes as several pieces; one run keeps it whole for whoever searches.
    private static IEnumerable<Run> Runs(ContainerInline? inline)
    {
        var text = "";
        (bool Bold, bool Italic) look = default;
        foreach (var one in Pieces(inline, bold: false, italic: false))
        {
            if ((one.Bold, one.Italic) != look && text.Length > 0)
            {
                yield return Run(text, look.Bold, look.Italic);
                text = "";
            }
            (text, look) = (text + one.Text, (one.Bold, one.Italic));
        }
        yield return Run(text, look.Bold, look.Italic);
    }

    private static IEnumerable<(string Text, bool Bold, bool Italic)> Pieces(ContainerInline? inline, bool bold, bool italic) => (inline ?? []).SelectMany(one => one switch
    {
        LiteralInline literal => [(literal.Content.ToString(), bold, italic)],
        CodeInline code => [(code.Content, bold, italic)],
        LineBreakInline => [(" ", bold, italic)],
        HtmlEntityInline entity => [(entity.Transcoded.ToString(), bold, italic)],
        AutolinkInline link => [(link.Url, bold, italic)],
        EmphasisInline emphasis => Pieces(emphasis, bold || emphasis.DelimiterCount == 2, italic || emphasis.DelimiterCount == 1),
        LinkInline { Url: { Length: > 0 } url } link => Pieces(link, bold, italic).Append(($" ({url})", bold, italic)),
        ContainerInline container => Pieces(container, bold, italic),
        _ => Array.Empty<(string, bool, bool)>(),
    });

    private static Run Run(string text, bool bold = false, bool italic = false) => new(
        new RunProperties([.. bold ? [new Bold()] : Array.Empty<OpenXmlElement>(), .. italic ? [new Italic()] : Array.Empty<OpenXmlElement>()]), new Text(Plain(text)) { Space = SpaceProcessingModeValues.Preserve });

    // What no XML holds, such as a form feed out of a PDF.
    private static string Plain(string text) => string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n').Where(letter => letter is not ('\uFFFE' or '\uFFFF')));

    private static TableRow Row(IEnumerable<string> cells, bool bold) => new(cells.Select(cell => new TableCell(new Paragraph(Run(cell, bold)))));

    private static TableProperties Lines() => new(new TableBorders(new TopBorder { Val = BorderValues.Single }, new BottomBorder { Val = BorderValues.Single }, new InsideHorizontalBorder { Val = BorderValues.Single }));

    private static Paragraph Heading(string text, int level) => Styled([Run(text)], level);

    private static Paragraph Styled(IEnumerable<Run> runs, int level) => new(runs.Prepend<OpenXmlElement>(new ParagraphProperties(new ParagraphStyleId { Val = IdOf(level) })));

    private static Style Style(int level) => new(
        new StyleName { Val = level == Title ? "Title" : $"heading {level}" }, new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = Math.Max(0, level - 1) }),
        new StyleRunProperties(new Bold(), new FontSize { Val = Sizes[level] })) { Type = StyleValues.Paragraph, StyleId = IdOf(level) };

    private static string IdOf(int level) => level == Title ? "Title" : $"Heading{level}";
}
