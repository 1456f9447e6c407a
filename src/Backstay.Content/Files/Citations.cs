using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.Content.Files;

/// <summary>The numbers behind claims, such as [2] or [1, 3]: each names a source, and each source is named.</summary>
internal static partial class Citations
{
    /// <param name="sources">How many the item lists; the first is number 1.</param>
    public static void Check(string text, int sources, string name, List<ContentFinding> findings)
    {
        var cited = new HashSet<int>();
        foreach (var (line, number) in text.Split('\n').SelectMany((line, i) => Numbers(line).Select(number => (i + 1, number))))
        {
            cited.Add(number);
            if (number < 1 || number > sources) findings.Add(new(name, line, $"cites [{number}] of {sources} sources.", "Correct the number, or add the source."));
        }
        foreach (var unnamed in Enumerable.Range(1, sources).Except(cited))
            findings.Add(new(name, 1, $"never cites its source {unnamed}.", $"Put [{unnamed}] behind what it supports, or take the source out."));
    }

    private static IEnumerable<int> Numbers(string line) =>
        Cited().Matches(line).SelectMany(match => match.Groups[1].Value.Split(',')).Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\[(\d{1,3}(?:,\s*\d{1,3})*)\]")]
    private static partial Regex Cited();
}
