using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>How two places in a journal stand to each other.</summary>
internal enum Place { Unknown, Differ, Overlap, Same }

/// <summary>Pages or the number of an article.</summary>
/// <param name="Prefix">"S" of S31-S32; empty where there is none.</param>
/// <param name="Start">Null where a damaged field has lost it ("Suppl-89").</param>
/// <param name="End">Where <paramref name="Start"/> is null, its last digits.</param>
internal sealed partial record Pages(string Prefix, int? Start, int? End)
{
    private const int LongPage = 100_000, ArticleNumber = 100;

    /// <summary>The number of an article, such as "c1804" or "6305735", beside which print may have pages.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>The name of a work that stays over its versions, such as CD001431 of a Cochrane review.</summary>
    public bool IsIdentifier => Prefix is "cd" or "mr" && Start == End;

    public static Pages None { get; } = new("", null, null);

    public bool IsEmpty => Start is null && End is null;

    /// <summary>Abstracts of conferences stand in supplements, many to a page.</summary>
    public bool IsSupplement => Prefix is "s" or "a" && !IsArticle || Prefix.StartsWith("sup", StringComparison.Ordinal);

    /// <summary>Pages that begin with 1 in each article say nothing of where in the volume it stands.</summary>
    private bool IsOwnCount => Start == 1 && Prefix is "" or "e" or "p";

    public static Pages Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return None;
        var plain = PlainText.Unmarked(text).ToLowerInvariant().Replace('–', '-').Replace('—', '-').Replace('‐', '-').Replace('‑', '-').Replace('−', '-');
        // What spreadsheets make of 1-10, and of 10-1: it tells too little.
        if (Date().IsMatch(plain)) return None;
        if (NoStart().Match(plain) is { Success: true } cut) return new("suppl", null, Number(cut.Groups[1]));
        var match = Range().Match(plain);
        if (!match.Success) return None;
        var (start, end) = (Number(match.Groups[2]), Number(match.Groups[5]));
        var prefix = match.Groups[1].Value is "p" or "pp" or "page" or "pages" or "artn" or "unsp" or "article" or "no" ? "" : match.Groups[1].Value;
        if (prefix.Length == 0) prefix = match.Groups[3].Value;
        if (start is { } from && end is { } to && to < from)
            if (Whole(from, match.Groups[5].Value) is { } whole) end = whole;
            // One of the two is a slip, as in 2297-2108.
            else return new(prefix, null, end);
        return new(prefix, start, end ?? start) { IsArticle = end is null && (start >= LongPage || char.IsAsciiLetterLower(text.TrimStart()[0]) && prefix.Length == 1 && start >= ArticleNumber) };
    }

    public Place With(Pages other)
    {
        if (IsEmpty || other.IsEmpty) return Place.Unknown;
        if (Start is null || other.Start is null) return EndsAlike(other) ? Place.Overlap : Place.Unknown;
        if (Start == other.Start && (Prefix == other.Prefix || Prefix.Length == 0 || other.Prefix.Length == 0)) return Place.Same;
        if (IsOwnCount || other.IsOwnCount || IsArticle != other.IsArticle && !IsSupplement && !other.IsSupplement) return Place.Unknown;
        if (Prefix.Length > 0 && other.Prefix.Length > 0 && Prefix != other.Prefix) return Place.Differ;
        if (Within(other) || other.Within(this)) return Place.Overlap;
        return Math.Min(End!.Value, other.End!.Value) - Math.Max(Start.Value, other.Start.Value) is var shared && shared > 0 && shared * 2 >= Math.Min(End.Value - Start.Value, other.End.Value - other.Start.Value)
            ? Place.Overlap : Place.Differ;
    }

    /// <summary>From the same page to the same page, more than conferences give to an abstract: no two works do.</summary>
    public bool SameRange(Pages other) => Start is not null && Start == other.Start && End == other.End && End - Start >= 2 && !IsSupplement && !other.IsSupplement;

    /// <summary>What is left of a slip: one goes on where the other ends; they begin with numbers of as many digits, one of which is another; or one has lost its begin.</summary>
    public bool IsSlip(Pages other)
    {
        if (Start is null || other.Start is null) return false;
        if (Start != End && other.Start != other.End && (End == other.Start || Start == other.End || HasPart(other) || other.HasPart(this))) return true;
        var (own, theirs) = (Text(Start), Text(other.Start));
        return own.Length == theirs.Length && own.Length > 1 && own.Zip(theirs).Count(pair => pair.First != pair.Second) <= 1;
    }

    /// <summary>"2-8" is what some programs leave of "(Pt 2):125-8".</summary>
    private bool HasPart(Pages other) => Start < 10 && other.Start > End && Text(other.End).EndsWith(Text(End), StringComparison.Ordinal);

    /// <summary>A single page of those that the other tells.</summary>
    private bool Within(Pages other) => Start == End && other.Start < other.End && Start >= other.Start && Start <= other.End && !IsSupplement && !other.IsSupplement;

    /// <summary>Whether both tell the same last page, and a first page before it.</summary>
    public bool SameEnd(Pages other) => Start is not null && other.Start is not null && Start != End && other.Start != other.End && End == other.End;

    private bool EndsAlike(Pages other)
    {
        var (cut, whole) = Start is null ? (this, other) : (other, this);
        return whole.Start is null ? cut.End == whole.End : Text(whole.End).EndsWith(Text(cut.End), StringComparison.Ordinal);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>1008-12 is 1008-1012.</summary>
    private static int? Whole(int start, string last)
    {
        var first = start.ToString(CultureInfo.InvariantCulture);
        return last.Length < first.Length && int.TryParse(first[..^last.Length] + last, CultureInfo.InvariantCulture, out var end) && end >= start ? end : null;
    }

    private static int? Number(Group group) => int.TryParse(group.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?:\d{1,2}-[a-z]{3}|[a-z]{3}-\d{1,2})\s*$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\D*suppl\w*\s*-\s*\D?(\d+)\s*$")]
    private static partial Regex NoStart();

    [GeneratedRegex(@"^\W*([a-z]*)[\s.:]*(\d{1,9})([a-z]?)(?:[^-\d]*(?:\.e?\d+)?\s*-+\s*([a-z]*)\s*(\d{1,9}))?")]
    private static partial Regex Range();
}
