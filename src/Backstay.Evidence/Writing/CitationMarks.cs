using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Writing;

/// <summary>Marks of citations in a text: [@12], or [@12; @15] for several.</summary>
internal static partial class CitationMarks
{
    /// <returns>Numbers of the records that a text cites, in the order of the text.</returns>
    public static IReadOnlyList<int> In(string text) => [.. Mark().Matches(text).SelectMany(Numbers)];

    public static string Replace(string text, Func<IReadOnlyList<int>, string> with) => Mark().Replace(text, mark => with(Numbers(mark)));

    private static IReadOnlyList<int> Numbers(Match mark) => [.. Digits().Matches(mark.Value).Select(one => int.Parse(one.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\[@[0-9]{1,7}(?:\s*;\s*@[0-9]{1,7})*\]")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
