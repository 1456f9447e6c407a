using System.Text.RegularExpressions;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>Marks words that speak for a record, and words that speak against it. A word that ends in a star stands for all that begin so.</summary>
internal sealed class Highlights
{
    private readonly Regex? words;
    private readonly Regex? against;

    public Highlights(IReadOnlyList<string> wordsFor, IReadOnlyList<string> wordsAgainst) =>
        (words, against) = (Of([.. wordsFor, .. wordsAgainst]), Of(wordsAgainst));

    public MarkupString In(string text)
    {
        if (words is null) return Markup.Of($"{text}");
        var (pieces, end) = (new List<MarkupString>(), 0);
        foreach (Match match in words.Matches(text))
        {
            pieces.Add(Markup.Of($"{text[end..match.Index]}"));
            pieces.Add(against?.Match(match.Value).Length == match.Length ? Markup.Of($"<mark class=\"against\">{match.Value}</mark>") : Markup.Of($"<mark class=\"for\">{match.Value}</mark>"));
            end = match.Index + match.Length;
        }
        pieces.Add(Markup.Of($"{text[end..]}"));
        return Markup.Join(pieces);
    }

    // Linear in the text whatever the words are. The longest first, so that a word does not hide a phrase that begins with it.
    private static Regex? Of(IReadOnlyList<string> those) => those.Count == 0 ? null
        : new($@"\b(?:{string.Join('|', those.OrderByDescending(word => word.Length).Select(Pattern))})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string Pattern(string word) => word.EndsWith('*') ? $@"{Regex.Escape(word.TrimEnd('*'))}\w*" : $@"{Regex.Escape(word)}\b";
}
