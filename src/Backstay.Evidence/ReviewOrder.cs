using System.Globalization;
using Backstay.Evidence.Screening.Ordering;
using nietras.SeparatedValues;

namespace Backstay.Evidence;

/// <summary>Plays screening on records whose labels are known, to show what the order would have saved.</summary>
public static class ReviewOrder
{
    /// <summary>
    /// Writes rank,record_id,label (rank,row,label where the table has no record_id; rows count from 1). Rank 0 have the random include and exclude that are known
    /// at the start. Figures leave these two out.
    /// </summary>
    /// <param name="labelled">A table, also .gz, with title, abstract and label_included (1 or 0), and where known record_id and keywords (split by semicolons).</param>
    /// <param name="seed">The same seed gives the same order.</param>
    /// <exception cref="ReviewFileException">The table cannot be understood.</exception>
    public static ReviewOrderReport Run(string labelled, int seed, string table, CancellationToken ct)
    {
        var records = Labelled.Read(labelled);
        var vectors = TextVectors.Of(records.Texts);
        var played = Simulation.Of(vectors, records.Included, seed, 0, ct);
        var live = Simulation.Of(vectors, records.Included, seed, Order.ChanceEvery, ct);
        Write(records, played, table);
        var advice = StoppingAdvice.FirstOf(live.Decisions, live.Others);
        return new(records.Texts.Count, records.Included.Count(label => label), played.WorkSaved, played.FoundInTenth, played.MeanRank, played.MillisecondsPerDecision,
            advice, advice is { } number ? live.RecallAfter(number) : null);
    }

    private static void Write(Labelled records, Simulation played, string table)
    {
        using var writer = Sep.New(',').Writer(options => options with { Escape = true }).ToFile(table);
        var column = records.Ids.Count > 0 ? "record_id" : "row";
        foreach (var (rank, decision) in played.First.Select(decision => (0, decision)).Concat(played.Decisions.Select((decision, i) => (i + 1, decision))))
        {
            using var row = writer.NewRow();
            row["rank"].Format(rank);
            row[column].Set(records.Ids.Count > 0 ? records.Ids[decision.Record] : (decision.Record + 1).ToString(CultureInfo.InvariantCulture));
            row["label"].Set(decision.Included ? "1" : "0");
        }
    }
}

/// <param name="Wss95">Work saved over screening in any order when 95 % of the includes are found, 0 to .95 (can be below 0).</param>
/// <param name="Rrf10">Share of the includes found within the first tenth of the records.</param>
/// <param name="Atd">Mean rank of the includes as a share of the records; less is better.</param>
/// <param name="AdviceAfter">Decisions after which stopping was advised first, with one record in 20 drawn by chance; null when it never was.</param>
/// <param name="RecallThen">Share of the includes found by then.</param>
public sealed record ReviewOrderReport(int Records, int Included, double Wss95, double Rrf10, double Atd, double MillisecondsPerDecision, int? AdviceAfter, double? RecallThen);
