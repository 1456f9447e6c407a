using System.Text;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Content.Finding;

/// <summary>Shows the words of a query where they stand in a text.</summary>
internal sealed class FoundWords(Asked asked, LibraryAnalyzer analyzer)
{
    private const float LeastWeight = .5f;

    private readonly IReadOnlyList<IReadOnlyList<Variant>> things = [.. asked.Things.Select(thing => thing.Variants.Where(variant => variant.Weight >= LeastWeight).ToList())];
    private readonly HashSet<string> wanted = [.. asked.Things.SelectMany(thing => thing.Variants).SelectMany(variant => variant.Stems)];

    /// <returns>The sentence that says most of what was asked, the first of several; null when all that was found stands in the title and the line.</returns>
    public Snippet? In(Findable what)
    {
        var (best, most, all) = (default(Snippet), 0f, things.Sum(variants => variants.Max(variant => variant.Weight)));
        foreach (var snippet in what.Sentences)
        {
            if (Said(snippet.Sentence) is var said && said <= most) continue;
            (best, most) = (snippet, said);
            if (most >= all) break;
        }
        return best;
    }

    /// <summary>A text with those words marked that were asked for.</summary>
    public MarkupString Mark(string text)
    {
        var there = Wanted(text);
        var stems = things.SelectMany(variants => variants).Where(variant => IsIn(variant, there)).SelectMany(variant => variant.Stems).ToHashSet();
        var (marked, end) = (new StringBuilder(), 0);
        foreach (var span in Spans(text))
        {
            if (!stems.Contains(analyzer.StemOf(text.AsSpan()[span]))) continue;
            marked.Append(Markup.Of($"{text[end..span.Start]}<mark>{text[span]}</mark>").Value);
            end = span.End.Value;
        }
        return new(marked.Append(Markup.Of($"{text[end..]}").Value).ToString());
    }

    /// <summary>How much of what was asked a text says: the weight of the best way in which each thing is said, added up.</summary>
    private float Said(string text)
    {
        var there = Wanted(text);
        return there.Count == 0 ? 0 : things.Sum(variants => variants.Where(variant => IsIn(variant, there)).Max(variant => (float?)variant.Weight) ?? 0);
    }

    // Of a phrase every word has to be there: "bad night" is not said by "a bad idea".
    private static bool IsIn(Variant variant, HashSet<string> there) => variant.Stems.All(there.Contains);

    private HashSet<string> Wanted(string text)
    {
        var there = new HashSet<string>();
        foreach (var span in Spans(text))
            if (analyzer.StemOf(text.AsSpan()[span]) is var stem && wanted.Contains(stem)) there.Add(stem);
        return there;
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
}
