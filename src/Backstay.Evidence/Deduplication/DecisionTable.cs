namespace Backstay.Evidence.Deduplication;

/// <summary>Writes record_id,cluster_id,decision,reason.</summary>
internal static class DecisionTable
{
    public static void Write(TextWriter writer, IReadOnlyList<Traits> records, IReadOnlyList<Decision> decisions)
    {
        writer.Write("record_id,cluster_id,decision,reason\n");
        foreach (var one in decisions)
        {
            var other = one.Other is { } place ? records[place].Id : null;
            var reason = one.Outcome switch
            {
                Outcome.Merged => $"as record {other}: {one.Reason}",
                Outcome.Uncertain => $"perhaps as record {other}: {one.Reason}",
                _ => "",
            };
            writer.Write($"{Cell(records[one.Record].Id)},{Cell(records[one.Kept].Id)},{Name(one.Outcome)},{Cell(reason)}\n");
        }
    }

    private static string Name(Outcome outcome) => outcome switch { Outcome.Merged => "merged", Outcome.Uncertain => "uncertain", _ => "kept" };

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
