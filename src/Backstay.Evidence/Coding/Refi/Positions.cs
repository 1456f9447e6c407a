namespace Backstay.Evidence.Coding.Refi;

/// <summary>What a program counted when it wrote positions into a file. The format means code points.</summary>
/// <param name="Utf16">Letters beyond the first 65,536 count twice.</param>
/// <param name="BreakIsOne">A carriage return with its line feed counts once.</param>
internal readonly record struct Counting(bool Utf16, bool BreakIsOne)
{
    public static Counting Standard => new(false, false);

    public static IReadOnlyList<Counting> All { get; } = [Standard, new(true, false), new(false, true), new(true, true)];
}

/// <summary>Positions in a text, between what a file counts and the UTF-16 units that strings are made of.</summary>
internal sealed class Positions
{
    private const int Enough = 200, Longer = 64;
    private readonly int[] starts;

    public Positions(string text, Counting counting)
    {
        var found = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            found.Add(at);
            if (!counting.Utf16 && char.IsSurrogatePair(text, at) || counting.BreakIsOne && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
        }
        found.Add(text.Length);
        starts = [.. found];
    }

    /// <returns>Null where the text has no such place.</returns>
    public int? ToUtf16(long position) => position >= 0 && position < starts.Length ? starts[position] : null;

    /// <summary>The position of a unit; of the letter that it belongs to where that takes two.</summary>
    public int Of(int unit)
    {
        var at = Array.BinarySearch(starts, unit);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>
    /// Finds out by the names of selections, which most programs fill with the selected words, what a file's positions count.
    /// </summary>
    /// <param name="selections">Begin, end and name.</param>
    public static Counting Guess(string text, IReadOnlyList<(long Start, long End, string? Name)> selections)
    {
        var telling = selections.Where(one => one.Name?.Trim().Length > 3).Take(Enough).ToList();
        if (telling.Count == 0) return Counting.Standard;
        return Counting.All.MaxBy(counting =>
        {
            var positions = new Positions(text, counting);
            return telling.Count(one => positions.ToUtf16(one.Start) is { } from && positions.ToUtf16(one.End) is { } to && from < to && Starts(text[from..Math.Min(to, from + 2 * one.Name!.Length + Longer)], one.Name));
        });
    }

    private static bool Starts(string selected, string name)
    {
        var (words, told) = (Flat(selected), Flat(name.TrimEnd('.', '…')));
        return told.Length > 0 && (words == Flat(name) || words.StartsWith(told, StringComparison.Ordinal));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
