using Markdig;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Files;

/// <summary>Reads an article's words: a head between dashes, then three depths, each after its mark.</summary>
internal static class ArticleText
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static ArticleWords? Read(string text, string name, List<ContentFinding> findings)
    {
        var parts = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n---\n", 2);
        if (parts.Length < 2 || !parts[0].StartsWith("---\n", StringComparison.Ordinal))
        {
            findings.Add(new(name, 1, "has no head.", "Begin with ---, title, line, ---."));
            return null;
        }
        var words = Yaml.Deserialize<ArticleWords>(parts[0][4..]);
        words.HalfMinute = Depth(parts[1], "half-minute");
        words.ThreeMinutes = Depth(parts[1], "three-minutes");
        words.Everything = Depth(parts[1], "everything");
        if (words.HalfMinute.Length == 0 || words.ThreeMinutes.Length == 0 || words.Everything.Length == 0)
            findings.Add(new(name, 1, "lacks one of its three depths.", "Mark them <!-- half-minute -->, <!-- three-minutes -->, <!-- everything -->."));
        return words;
    }

    /// <summary>Markdown to HTML; raw HTML in a file is shown as text, never run.</summary>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    private static string Depth(string body, string mark)
    {
        var begin = body.IndexOf($"<!-- {mark} -->", StringComparison.Ordinal);
        if (begin < 0) return "";
        begin = body.IndexOf("-->", begin, StringComparison.Ordinal) + 3;
        var end = body.IndexOf("<!--", begin, StringComparison.Ordinal);
        return body[begin..(end < 0 ? body.Length : end)].Trim();
    }
}
