using System.Globalization;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Coding;

/// <summary>A text by its sentences, each to tick, with the codes that it has.</summary>
internal static class SentenceList
{
    private const int OnAPage = 60, LongestQuote = 160;

    public static int Pages(string text) => Math.Max(1, (Sentences.Of(text).Count + OnAPage - 1) / OnAPage);

    /// <param name="page">From 1 on.</param>
    /// <param name="ticked">Places of sentences that were ticked already.</param>
    public static MarkupString Of(string text, int page, IReadOnlyList<CodedPassage> passages, CodeBook book, IEnumerable<string> ticked)
    {
        HashSet<string> chosen = [.. ticked];
        return Markup.Join(Sentences.Of(text).Select((where, place) => (where, place)).Skip((page - 1) * OnAPage).Take(OnAPage).Select(one =>
        {
            var codes = string.Join(", ", passages.Where(passage => passage.Where.In(text) is { } at && at.Start < one.where.End && at.End > one.where.Start).Select(passage => book.Find(passage.Code)?.Name).Distinct());
            return Markup.Of($"""<label><input type="checkbox" name="sentence" value="{one.place}"{Markup.If(chosen.Contains($"{one.place}"), "checked")} /><span>{text[one.where.Start..one.where.End]}{(codes.Length == 0 ? default : Markup.Of($" <small>{codes}</small>"))}</span></label>""");
        }));
    }

    /// <returns>What was ticked; sentences that follow each other are one passage.</returns>
    public static IReadOnlyList<(int Start, int End)> Marked(string text, IEnumerable<string?> ticked)
    {
        var sentences = Sentences.Of(text);
        var (marked, before) = (new List<(int Start, int End)>(), -2);
        foreach (var place in ticked.Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Where(place => place >= 0 && place < sentences.Count).Distinct().Order())
        {
            if (place == before + 1) marked[^1] = (marked[^1].Start, sentences[place].End);
            else marked.Add(sentences[place]);
            before = place;
        }
        return marked;
    }

    public static string Quote(string? text, CodedPassage passage) => text is null || passage.Where.In(text) is not { } at ? ""
        : at.End - at.Start <= LongestQuote ? text[at.Start..at.End] : $"{text[at.Start..(at.Start + LongestQuote)]}…";
}
