namespace Backstay.Evidence.Deduplication;

/// <summary>From the same wording to none in common, in order.</summary>
internal enum Likeness { Unknown, Different, Similar, Longer, Near, Same }

/// <param name="Numbered">They differ in a number, such as that of a part, an edition, a phase or a year.</param>
internal readonly record struct TitleComparison(Likeness Likeness, bool Numbered)
{
    private const double Similar = 0.7;

    private static readonly HashSet<string> Numbers =
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "b", "c", "d",
    ];

    public static TitleComparison Of(TitleForm a, TitleForm b, Vocabulary words)
    {
        if (a.Key.Length == 0 || b.Key.Length == 0) return new(Likeness.Unknown, false);
        if (a.Key == b.Key || a.Squeezed == b.Squeezed) return new(Likeness.Same, false);
        if (IsBegin(a, b)) return new(Likeness.Longer, Rest(a, b).Any(IsNumber));
        if (IsBegin(b, a)) return new(Likeness.Longer, Rest(b, a).Any(IsNumber));
        var (left, right) = Leftover(a.Words, b.Words);
        // The same words in another order are another form of the same title only where few have moved; the key would have told.
        var (only, other) = (string.Concat(left), string.Concat(right));
        if (left.Count + right.Count > 0 && only == other) return new(Likeness.Same, false);
        var shared = a.Words.Length - left.Count;
        if (shared < Similar * Math.Min(a.Words.Length, b.Words.Length) && !(left.Count <= 2 && right.Count <= 2)) return new(Likeness.Different, false);
        var numbered = !left.Where(IsNumber).ToHashSet().SetEquals(right.Where(IsNumber));
        if (!numbered && Slips(left, right, words)) return new(Likeness.Near, false);
        if (left.Count + right.Count == 0) return new(Likeness.Near, false);
        // Words that were run together ("inmice"), or parted, or hurt by an encoding.
        if (!numbered && Spelling.Distance(a.Squeezed, b.Squeezed, Most(a, b)) <= Most(a, b) && !Known(left, right, words)) return new(Likeness.Near, false);
        if (left.Count == 0 || right.Count == 0) return new(Likeness.Longer, numbered);
        return new(shared >= Similar * Math.Max(a.Words.Length, b.Words.Length) ? Likeness.Similar : Likeness.Different, numbered);
    }

    private static bool IsBegin(TitleForm a, TitleForm b) => a.IsTelling && b.Squeezed.StartsWith(a.Squeezed, StringComparison.Ordinal);

    /// <summary>The words of a subtitle.</summary>
    private static IEnumerable<string> Rest(TitleForm begin, TitleForm whole)
    {
        var open = whole.Squeezed.Length - begin.Squeezed.Length;
        return whole.Words.Reverse().TakeWhile(word => (open -= word.Length) > -word.Length);
    }

    private static int Most(TitleForm a, TitleForm b) => Math.Min(3, Math.Min(a.Squeezed.Length, b.Squeezed.Length) / 25);

    public static bool IsNumber(string word) => Numbers.Contains(word) || word.Any(char.IsDigit);

    /// <summary>Words that stand in one title alone, each as often as it is missing in the other.</summary>
    private static (List<string> Left, List<string> Right) Leftover(string[] a, string[] b)
    {
        List<string> left = [], right = [.. b];
        foreach (var word in a)
            if (!right.Remove(word)) left.Add(word);
        return (left, right);
    }

    private static bool Slips(List<string> left, List<string> right, Vocabulary words)
    {
        if (left.Count != right.Count || left.Count > 3) return false;
        List<string> open = [.. right];
        foreach (var word in left)
            if (open.Find(one => IsPlural(word, one) || words.IsRare(word, one) && Spelling.IsSlip(word, one)) is { } match) open.Remove(match);
            else return false;
        return true;
    }

    private static bool IsPlural(string a, string b) => a.Length > 3 && b.Length > 3 && (a == b + "s" || b == a + "s");

    /// <summary>Whether both leftovers are words that other titles use too: then they mean what they say.</summary>
    private static bool Known(List<string> left, List<string> right, Vocabulary words) =>
        left.Count == 1 && right.Count == 1 && !(words.IsRare(left[0], right[0]) && Spelling.IsSlip(left[0], right[0]) || IsPlural(left[0], right[0]));
}
