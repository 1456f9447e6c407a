using System.Text;
using System.Text.RegularExpressions;
using Backstay.Content.Files;
using Backstay.Content.Review;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Content.Finding;

/// <param name="Part">half-minute, three-minutes, everything, page; as <see cref="ItemTexts"/> names them.</param>
internal sealed record Snippet(string Part, string Sentence);

/// <summary>Shows the words of a query where they stand in a text.</summary>
internal sealed partial class FoundWords(Asked asked, LibraryAnalyzer analyzer)
{
    private const string Head = "head";
    private const float LeastWeight = .5f;

    private readonly IReadOnlyList<Variant> variants = [.. asked.Things.SelectMany(thing => thing.Variants).Where(variant => variant.Weight >= LeastWeight)];

    /// <returns>The sentence that says most of what was asked, the first of several; null when all that was found stands in the title and the line.</returns>
    public Snippet? In(LoadedItem item)
    {
        var (best, most) = (default(Snippet), 0f);
        foreach (var (part, text) in ItemTexts.Of(item).Where(part => part.Part != Head))
            foreach (var sentence in PlainText.Sentences(Note().Replace(text, "")).Where(sentence => !sentence.Contains('|', StringComparison.Ordinal)))
                if (Said(sentence).Sum(variant => variant.Weight) is var said && said > most) (best, most) = (new(part, sentence), said);
        return best;
    }

    /// <summary>A text with those words marked that were asked for.</summary>
    public MarkupString Mark(string text)
    {
        var stems = Said(text).SelectMany(variant => variant.Stems).ToHashSet();
        var (marked, end) = (new StringBuilder(), 0);
        foreach (var span in Spans(text).Where(span => stems.Contains(analyzer.StemOf(text[span]))))
        {
            marked.Append(Markup.Of($"{text[end..span.Start]}<mark>{text[span]}</mark>").Value);
            end = span.End.Value;
        }
        return new(marked.Append(Markup.Of($"{text[end..]}").Value).ToString());
    }

    // Of a phrase every word has to be there: "bad night" is not said by "a bad idea".
    private IEnumerable<Variant> Said(string text)
    {
        var stems = Spans(text).Select(span => analyzer.StemOf(text[span])).ToHashSet();
        return variants.Where(variant => variant.Stems.All(stems.Contains));
    }

    private static IEnumerable<Range> Spans(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var begin = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (at > begin) yield return begin..at;
        }
    }

    // " [3]" after a claim.
    [GeneratedRegex(@"\s*\[\d+\]")]
    private static partial Regex Note();
}
