namespace Backstay.Evidence.Import.Values;

internal static class Keywords
{
    /// <summary>One a line, or parted by semicolons.</summary>
    public static IEnumerable<string> OfLines(string value) =>
        value.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>All keywords of a record in one cell.</summary>
    public static IEnumerable<string> OfCell(string cell)
    {
        if (QuotedList.Of(cell) is { } quoted) return quoted;
        foreach (var mark in (ReadOnlySpan<char>)['\n', ';', '|'])
            if (cell.Contains(mark)) return Trimmed(cell.Split(mark));
        return Trimmed(OfCommas(cell));
    }

    private static IEnumerable<string> Trimmed(IEnumerable<string> words) => words.Select(word => word.Trim()).Where(word => word.Length > 0);

    /// <summary>Embase puts qualifiers in brackets, with commas between: "duodenal duplication cyst (diagnosis, surgery)".</summary>
    private static IEnumerable<string> OfCommas(string cell)
    {
        var (from, depth) = (0, 0);
        for (var n = 0; n < cell.Length; n++)
            if (cell[n] == '(') depth++;
            else if (cell[n] == ')') depth = Math.Max(0, depth - 1);
            else if (cell[n] == ',' && depth == 0)
            {
                yield return cell[from..n];
                from = n + 1;
            }
        yield return cell[from..];
    }
}
