using System.Globalization;
using Backstay.Content.Library;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Content.Finding;

/// <summary>What was found, as a list shows it: with its kind, its minutes, and the found words where they stand.</summary>
/// <param name="Sentence">Null when nothing was found beyond title and line.</param>
/// <param name="Mark">Words such as "New to you"; null for none.</param>
public sealed record FoundRow(string Address, string Icon, string Kind, MarkupString Title, MarkupString Line, MarkupString? Sentence, string Minutes, string? Mark, DateOnly ReviewDue)
{
    /// <param name="most">The most of an article that fits the person's time; null for all.</param>
    internal static FoundRow Of(Findable what, FoundWords? found = null, string? mark = null, Depth? most = null)
    {
        var snippet = found?.In(what);
        MarkupString Marked(string text) => found?.Mark(text) ?? Markup.Of($"{text}");
        return new(what.AddressOf(snippet?.Part, most), what.Icon, Media.WordsOf(what.Medium), Marked(what.Title), Marked(what.Line), snippet is null ? null : Marked(snippet.Sentence), MinutesOf(what),
            mark, what.ReviewDue);
    }

    private static string MinutesOf(Findable what) => (what.LeastMinutes, what.MostMinutes) switch
    {
        (1, 1) => Format(Words.MinuteOne, 1),
        var (least, most) when least == most => Format(Words.MinuteMany, least),
        var (least, most) => Format(Words.MinutesRange, least, most),
    };

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
