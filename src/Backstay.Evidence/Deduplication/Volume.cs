using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>Volume and issue. Databases mix the two: "65 (6 Supplement 1)", "147 Suppl 1", "3)".</summary>
internal sealed partial record Volume(int? Number, int? Issue, bool IsSupplement, IReadOnlyList<int> All)
{
    public static Volume Of(string? volume, string? issue)
    {
        var (first, second) = (Plain(volume), Plain(issue));
        List<int> all = [.. Numbers(first), .. Numbers(second)];
        // A bracket that closes and never opened: the number before it is what is left of another one.
        var damaged = first.Contains(')') && !first.Contains('(');
        int? number = damaged ? null : Numbers(first).Cast<int?>().FirstOrDefault();
        var trailing = Tail().Match(first);
        if (trailing.Success && first.Any(char.IsLetter) && !Supplement().IsMatch(first)) number = Parsed(trailing.Value);
        int? own = Numbers(second).Count > 0 ? Numbers(second)[0] : Bracket().Match(first) is { Success: true } inner ? Parsed(inner.Groups[1].Value) : null;
        return new(number, own, Supplement().IsMatch(first) || Supplement().IsMatch(second), all);
    }

    /// <summary>Another volume. One number that the other tells as its issue, or as the year, may be the same one.</summary>
    public Place With(Volume other, int? year)
    {
        if (Number is not { } own || other.Number is not { } theirs) return Place.Unknown;
        if (own == theirs) return Place.Same;
        return other.All.Contains(own) || All.Contains(theirs) || own == year || theirs == year ? Place.Unknown : Place.Differ;
    }

    public bool IssueSame(Volume other) => Number is not null && Number == other.Number && Issue is not null && Issue == other.Issue;

    public bool IssueDiffers(Volume other) => Issue is { } own && other.Issue is { } theirs && own != theirs && !other.All.Contains(own) && !All.Contains(theirs);

    private static string Plain(string? text) => text is null ? "" : PlainText.Unmarked(text).ToLowerInvariant();

    private static List<int> Numbers(string text) => [.. Digits().Matches(text).Select(match => Parsed(match.Value)).OfType<int>()];

    private static int? Parsed(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\d{1,9}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[a-z.]\s+)\d{1,5}$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"\(\s*(\d{1,9})")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"sup|abstr|meeting|conf|spec|sp\.")]
    private static partial Regex Supplement();
}
