using System.Text;
using nietras.SeparatedValues;

namespace Backstay.Evidence.Screening.Agreement;

/// <summary>Reads a table of votes: level,record_id,reviewer,decision. A row that cannot be used is told, and the rest is read.</summary>
internal static class VotesFile
{
    /// <summary>Bounds memory: a team of four that screens 100,000 records at three levels gives 1.2 million.</summary>
    private const int MostVotes = 5_000_000;

    private const int MostReviewers = 500, MostRefusalsTold = 20;
    private static readonly string[] Columns = ["level", "record_id", "reviewer", "decision"];

    /// <exception cref="ReviewFileException">A column is missing, or the file is no table.</exception>
    public static VotesRead Read(TextReader text, CancellationToken ct)
    {
        try
        {
            using var reader = Sep.Reader(options => options with { Unescape = true, DisableColCountCheck = true, ColNameComparer = StringComparer.OrdinalIgnoreCase }).From(new ShortLines(text));
            if (reader.IsEmpty) throw new ReviewFileException("The file is empty. The first line should be level,record_id,reviewer,decision.");
            if (Columns.Where(name => !reader.Header.TryIndexOf(name, out _)).ToList() is { Count: > 0 } missing)
                throw new ReviewFileException($"The file has no column {string.Join(", ", missing)}. The first line should be level,record_id,reviewer,decision.");
            return ReadRows(reader, [.. Columns.Select(name => reader.Header.IndexOf(name))], ct);
        }
        catch (Exception error) when (error is InvalidDataException or DecoderFallbackException)
        {
            throw new ReviewFileException($"The file cannot be read as a table: {error.Message} Save it as CSV with the encoding UTF-8.", error);
        }
    }

    private static VotesRead ReadRows(SepReader reader, int[] at, CancellationToken ct)
    {
        Dictionary<(string, string, string), Decision> known = [];
        Dictionary<string, string> names = [];
        List<string> refused = [];
        var count = 0;
        void Refuse(int line, string why)
        {
            count++;
            if (refused.Count < MostRefusalsTold) refused.Add($"Line {line}: {why}");
        }
        foreach (var row in reader)
        {
            if (row.RowIndex % 4096 == 0) ct.ThrowIfCancellationRequested();
            if (row.ColCount <= at.Max())
            {
                if (row.Span.Trim().Length > 0) Refuse(row.LineNumberFrom, "it has fewer columns than the first line.");
                continue;
            }
            var (level, record, reviewer) = (Named(row[at[0]].Span), row[at[1]].Span.Trim().ToString(), Named(row[at[2]].Span));
            var decision = row[at[3]].Span.Trim();
            if (level.Length == 0 || record.Length == 0 || reviewer.Length == 0) Refuse(row.LineNumberFrom, "level, record_id or reviewer is blank.");
            else if (DecisionOf(decision) is not { } said) Refuse(row.LineNumberFrom, $"the decision '{Shortened(decision)}' is none of include, exclude, unsure.");
            else if (known.TryGetValue((level, record, reviewer), out var before))
            {
                if (before != said) Refuse(row.LineNumberFrom, $"{reviewer} judges record {Shortened(record)} a second time and otherwise; the first one counts.");
            }
            else if (known.Count == MostVotes) throw new ReviewFileException($"The file holds more than {MostVotes:#,0} votes. Give one file for each level.");
            else known[(level, record, reviewer)] = said;
        }
        return new([.. known.Select(vote => new CastVote(vote.Key.Item1, vote.Key.Item2, vote.Key.Item3, vote.Value))], count, refused);

        string Named(ReadOnlySpan<char> cell)
        {
            var trimmed = cell.Trim();
            if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var name)) return name;
            if (names.Count > MostReviewers) throw new ReviewFileException($"The file names more than {MostReviewers} reviewers and levels. Check that the columns are named as they are filled.");
            return names[trimmed.ToString()] = trimmed.ToString();
        }
    }

    /// <returns>Null where it is none.</returns>
    public static Decision? DecisionOf(ReadOnlySpan<char> decision) =>
        decision.Equals("include", StringComparison.OrdinalIgnoreCase) ? Decision.Include
        : decision.Equals("exclude", StringComparison.OrdinalIgnoreCase) ? Decision.Exclude
        : decision.Equals("unsure", StringComparison.OrdinalIgnoreCase) ? Decision.Unsure : null;

    private static string Shortened(ReadOnlySpan<char> cell) => cell.Length <= 40 ? cell.ToString() : $"{cell[..40]}...";
}

/// <param name="Refused">Rows that could not be used.</param>
/// <param name="Reasons">Of the first of them, with their lines.</param>
internal sealed record VotesRead(IReadOnlyList<CastVote> Votes, int Refused, IReadOnlyList<string> Reasons);
