namespace Backstay.Evidence.Coding;

/// <summary>An article was last read before these codes were in the book.</summary>
internal sealed record RereadTask(string Report, IReadOnlyList<Code> Codes)
{
    public string Words => $"Read {Report} again for {string.Join(", ", Codes.Select(code => $"'{code.Name}'"))}: it was read before {(Codes.Count == 1 ? "this code" : "these codes")} came up.";
}

/// <summary>When new codes appear in one article, those examined before are read again and coded anew where that fits (Svendsen 2020, data analysis).</summary>
internal static class Rereading
{
    /// <returns>Reports in the order in which they were first read.</returns>
    public static IReadOnlyList<RereadTask> Open(CodeBook book, IReadOnlyList<Reading> readings) =>
    [
        .. readings.OrderBy(reading => reading.At).GroupBy(reading => reading.Report)
            .Select(report => new RereadTask(report.Key, [.. book.Codes.Where(code => code.Since > report.Max(reading => reading.At))]))
            .Where(task => task.Codes.Count > 0),
    ];
}
