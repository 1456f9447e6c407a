namespace Backstay.Evidence.Import.Tables;

/// <summary>The table that we export ourselves, and how it keeps spreadsheets from taking a cell for a formula.</summary>
internal static class OwnTable
{
    public static IReadOnlyList<string> Heading { get; } =
        ["type", "title", "authors", "year", "journal", "volume", "issue", "pages", "doi", "pmid", "isbn", "abstract", "keywords", "extra"];

    /// <summary>What a team put on, in a column behind the others. Read again, it is kept as what a source told.</summary>
    public const string Tags = "tags";

    public static bool IsHeading(IReadOnlyList<string> heading) => heading.SequenceEqual(Heading) || heading.SequenceEqual([.. Heading, Tags]);

    /// <summary>A cell that begins with such a sign is run by spreadsheets; an apostrophe before it makes it text. Source: OWASP, CSV Injection.</summary>
    public static string Safe(string cell) => IsDangerous(cell) ? $"'{cell}" : cell;

    public static string Freed(string cell) => cell.StartsWith('\'') && IsDangerous(cell[1..]) ? cell[1..] : cell;

    private static bool IsDangerous(string cell) => cell.Length > 0 && "=+-@\t\r\n'＝＋－＠".Contains(cell[0]);
}
