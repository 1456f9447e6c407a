using System.Globalization;
using System.Text.Json;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Screening.Agreement;
using nietras.SeparatedValues;

namespace Backstay.Evidence.Log;

/// <summary>Reads what other commands wrote as events of a review.</summary>
internal static class HappenedFiles
{
    /// <param name="first">The number of the next record.</param>
    /// <returns>One for each run of records of the same file, with how many of it were refused.</returns>
    public static IEnumerable<Brought> Brought(string records, int wave, int first)
    {
        var refused = Path.ChangeExtension(records, null) + ".refused.jsonl";
        var lost = File.Exists(refused) ? Texts(refused, "file").CountBy(file => file).ToDictionary() : [];
        var (from, count) = ("", 0);
        foreach (var file in Texts(records, "source").Append(""))
        {
            if (count > 0 && file != from)
            {
                yield return new(from, Path.GetFileNameWithoutExtension(from), wave, first, count, lost.GetValueOrDefault(from));
                (first, count) = (first + count, 0);
            }
            (from, count) = (file, count + 1);
        }
    }

    public static IEnumerable<(int Line, Merged What)> Merged(string same) => Rows(same, ["record_id", "cluster_id", "decision", "reason"])
        .Where(row => row.Cells[2].Trim() == "merged").Select(row => (row.Line, new Merged(Number(row.Cells[1], same, row.Line), [Number(row.Cells[0], same, row.Line)], row.Cells[3])));

    public static IEnumerable<(int Line, string Reviewer, Voted What)> Votes(string votes) => Rows(votes, ["level", "record_id", "reviewer", "decision"], "reason", "note").Select(row =>
        (row.Line, row.Cells[2].Trim(), new Voted(row.Cells[0].Trim(), Number(row.Cells[1], votes, row.Line), DecisionOf(row.Cells[3], votes, row.Line), Told(row.Cells[4]), Told(row.Cells[5]))));

    private static IEnumerable<string> Texts(string file, string property)
    {
        foreach (var (line, place) in File.ReadLines(file).Select((line, place) => (line, place + 1)))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            string? told;
            try
            {
                using var record = JsonDocument.Parse(line);
                told = record.RootElement.GetProperty(property).GetString();
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new ReviewFileException($"Line {place} of {file} is no record: {error.Message} Import the records anew.", error);
            }
            yield return told is { Length: > 0 } ? told : "not told";
        }
    }

    private static IEnumerable<(int Line, string[] Cells)> Rows(string file, string[] columns, params string[] further)
    {
        using var reader = Sep.Reader(options => options with { Unescape = true, ColNameComparer = StringComparer.OrdinalIgnoreCase }).FromFile(file);
        if (columns.FirstOrDefault(name => reader.IsEmpty || !reader.Header.TryIndexOf(name, out _)) is { } missing)
            throw new ReviewFileException($"{file} has no column {missing}. The first line should be {string.Join(',', columns.Concat(further))}.");
        int[] places = [.. columns.Concat(further).Select(name => reader.Header.TryIndexOf(name, out var at) ? at : -1)];
        while (true)
        {
            string[] cells;
            int line;
            try
            {
                if (!reader.MoveNext()) yield break;
                var row = reader.Current;
                (cells, line) = ([.. places.Select(at => at < 0 ? "" : reader.Current[at].ToString())], row.LineNumberFrom);
            }
            catch (InvalidDataException error)
            {
                throw new ReviewFileException($"{file} cannot be read as a table: {error.Message} Save it as CSV with the encoding UTF-8.", error);
            }
            yield return (line, cells);
        }
    }

    private static int Number(string cell, string file, int line) => int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ReviewFileException($"{file}, line {line}: '{cell}' is no number of a record.");

    private static Decision DecisionOf(string cell, string file, int line) => VotesFile.DecisionOf(cell.AsSpan().Trim())
        ?? throw new ReviewFileException($"{file}, line {line}: the decision '{cell}' is none of include, exclude, unsure.");

    private static string? Told(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();
}
