using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Backstay.Evidence.Writing;

/// <summary>What a team writes, as Markdown: no HTML, no pictures from elsewhere, and links to the web and to mail alone.</summary>
internal static partial class DraftMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="level">Of headings within the text, whatever the writer made them, so that those of the page stay in order.</param>
    public static MarkdownDocument Parse(string text, int level)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = level;
        foreach (var link in document.Descendants<LinkInline>()) (link.IsImage, link.Url) = (false, IsSafe(link.Url) ? link.Url : "");
        foreach (var link in document.Descendants<AutolinkInline>()) if (!link.IsEmail && !IsSafe(link.Url)) link.Url = "";
        return document;
    }

    public static string Html(string text, int level) => Parse(text, level).ToHtml(Pipeline);

    /// <summary>Words that mean nothing in Markdown but themselves, such as a search for walk*.</summary>
    public static string Escaped(string words) => Marks().Replace(words, @"\$0");

    /// <summary>Headings of the writer below those of the article.</summary>
    public static string Lowered(string text) => Heading().Replace(text, "###");

    private static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";

    [GeneratedRegex(@"[\\`*_{}\[\]()#+!<>|~$^@-]")]
    private static partial Regex Marks();

    [GeneratedRegex("^ {0,3}#{1,6}(?= )", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
