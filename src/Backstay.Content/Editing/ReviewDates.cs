using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Content.Files;

namespace Backstay.Content.Editing;

/// <summary>Moves the dates of a review in the file without language, and leaves every other letter.</summary>
internal static partial class ReviewDates
{
    private const int Years = 1;

    /// <summary>Looked at today, to be looked at again in a year. What is looked at anew is not new to people, so the day of publishing is written down.</summary>
    public static string Renew(ItemSource source, DateOnly today)
    {
        var facts = source.Facts;
        var published = source.Id.Kind != SourceKind.Messages && !Published().IsMatch(facts) && Last().Match(Review().Match(facts).Value) is { Success: true } last ? $"published: {last.Value}\n" : "";
        return Review().Replace(facts, review => published + Next().Replace(Last().Replace(review.Value, Day(today)), Day(today.AddYears(Years))), 1);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // In one line between braces, or as a block of indented lines.
    [GeneratedRegex(@"^review:(\s*\{[^}]*\}|.*\n([ \t]+.*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Review();

    [GeneratedRegex(@"(?<=\blast:\s*)[\d-]{10}")]
    private static partial Regex Last();

    [GeneratedRegex(@"(?<=\bnext:\s*)[\d-]{10}")]
    private static partial Regex Next();

    [GeneratedRegex("^published:", RegexOptions.Multiline)]
    private static partial Regex Published();
}
