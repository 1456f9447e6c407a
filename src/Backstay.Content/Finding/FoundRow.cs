using System.Globalization;
using Backstay.Content.Files;
using Backstay.Content.Library;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Content.Finding;

/// <summary>An item as a list shows it: with its kind, its minutes, and the found words where they stand.</summary>
/// <param name="Sentence">Null when nothing was found beyond title and line.</param>
/// <param name="Mark">Words such as "New to you"; null for none.</param>
public sealed record FoundRow(ContentItem Item, string Address, MarkupString Title, MarkupString Line, MarkupString? Sentence, string Minutes, string? Mark)
{
    /// <param name="most">The most of an article that fits the person's time; null for all.</param>
    internal static FoundRow Of(LoadedItem item, FoundWords? found = null, string? mark = null, Depth? most = null)
    {
        var snippet = found?.In(item);
        MarkupString Marked(string text) => found?.Mark(text) ?? Markup.Of($"{text}");
        return new(item.Item, AddressOf(item, snippet, most), Marked(item.Item.Title), Marked(item.Item.Line), snippet is null ? null : Marked(snippet.Sentence), MinutesOf(item), mark);
    }

    // An article opens where the words stand, as far as the time allows.
    private static string AddressOf(LoadedItem item, Snippet? snippet, Depth? most)
    {
        var depth = Depths.From(snippet?.Part);
        if (depth > most) depth = most.Value;
        return item.Item.Path + (item.Article is null || depth == Depth.HalfMinute ? "" : $"?depth={Depths.NameOf(depth)}");
    }

    private static string MinutesOf(LoadedItem item) => (Media.LeastMinutesOf(item), Media.MostMinutesOf(item)) switch
    {
        (1, 1) => Format(Words.MinuteOne, 1),
        var (least, most) when least == most => Format(Words.MinuteMany, least),
        var (least, most) => Format(Words.MinutesRange, least, most),
    };

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
