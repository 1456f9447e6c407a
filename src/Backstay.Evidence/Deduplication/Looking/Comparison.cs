using Backstay.Evidence.Log;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>New records against earlier ones. Pure: what was decided on the earlier ones, by whomever, stays as it is.</summary>
/// <param name="Existing">With the record that stands for each.</param>
/// <param name="Through">The number of the last record.</param>
internal sealed record Comparison(IReadOnlyList<(Identified Record, int KeptNumber)> Existing, IReadOnlyList<Identified> Incoming, int Through)
{
    /// <param name="through">All records up to this number have been compared before.</param>
    public static Comparison Of(ReviewState state, IReadOnlyList<Identified> all, int through)
    {
        var earlier = all.ToLookup(record => record.Number <= through || state.KeptFor(record.Number) is not null || state.Merges.With(record.Number).Count > 0);
        return new([.. earlier[true].Select(record => (record, state.KeptFor(record.Number) ?? record.Number))], [.. earlier[false]], all.Count == 0 ? through : all[^1].Number);
    }

    public FoundDuplicates Run(IProgress<int> progress, CancellationToken ct)
    {
        int[] numbers = [.. Existing.Select(one => one.Record.Number), .. Incoming.Select(one => one.Number)];
        var decisions = Duplicates.Of(Existing, Incoming, progress, ct);
        return new(
            [.. decisions.Where(one => one.Outcome == Outcome.Merged).GroupBy(one => (one.Kept, one.Reason)).Select(one => new Merged(numbers[one.Key.Kept], [.. one.Select(each => numbers[each.Record])], one.Key.Reason))],
            [.. decisions.Where(one => one is { Outcome: Outcome.Uncertain, Other: not null }).Select(one => new UncertainPair(numbers[one.Record], numbers[one.Other!.Value], one.Reason))]);
    }
}

/// <param name="Reason">What speaks for one publication, and what against.</param>
internal sealed record UncertainPair(int Record, int Other, string Reason);

/// <summary>What a comparison found: records that are merged, and pairs that people are asked about.</summary>
internal sealed record FoundDuplicates(IReadOnlyList<Merged> Merges, IReadOnlyList<UncertainPair> Pairs)
{
    /// <summary>What nobody decided otherwise while it was worked out.</summary>
    public IEnumerable<Merged> StillRight(ReviewState state) =>
        Merges.Select(one => (Kept: state.KeptFor(one.Kept) ?? one.Kept, one.Reason, Others: one.Others.Where(other => state.KeptFor(other) is null).ToList()))
            .Where(one => one.Others.Count > 0 && !one.Others.Contains(one.Kept)).Select(one => new Merged(one.Kept, one.Others, one.Reason));
}
