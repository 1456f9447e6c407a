namespace Backstay.Evidence.Deduplication;

/// <summary>Tells slips of the pen from other words.</summary>
internal static class Spelling
{
    private const int Short = 4, Long = 9, Longest = 1000;

    /// <summary>Beginnings that differ in few letters and in all of the meaning.</summary>
    private static readonly (string, string)[] Opposites =
        [("hyper", "hypo"), ("intra", "inter"), ("macro", "micro"), ("affer", "effer"), ("increas", "decreas"), ("abduc", "adduc"), ("ante", "anti"), ("pre", "pro"), ("in", "un"), ("male", "female"), ("endo", "ecto")];

    public static bool IsSlip(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < Short || a.Any(char.IsDigit) || b.Any(char.IsDigit)) return false;
        if (Opposites.Any(pair => Begin(pair.Item1, pair.Item2) || Begin(pair.Item2, pair.Item1))) return false;
        return Distance(a, b, shorter < Long ? 1 : 2) <= (shorter < Long ? 1 : 2);

        bool Begin(string one, string other) => a.StartsWith(one, StringComparison.Ordinal) && b.StartsWith(other, StringComparison.Ordinal)
            && !a.StartsWith(other, StringComparison.Ordinal) && !b.StartsWith(one, StringComparison.Ordinal);
    }

    /// <summary>Levenshtein's distance with neighbours swapped as one step (optimal string alignment); more than <paramref name="most"/> is told as one more.</summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || b.Length > Longest) return most + 1;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++) last[column] = column;
        for (var row = 1; row <= a.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var column = 1; column <= b.Length; column++)
            {
                var cost = a[row - 1] == b[column - 1] ? 0 : 1;
                now[column] = Math.Min(Math.Min(now[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1]) now[column] = Math.Min(now[column], before[column - 2] + 1);
                least = Math.Min(least, now[column]);
            }
            if (least > most) return most + 1;
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return Math.Min(last[b.Length], most + 1);
    }
}
