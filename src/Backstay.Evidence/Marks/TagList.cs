using Backstay.Evidence.Log;

namespace Backstay.Evidence.Marks;

/// <summary>A tag of a review with the records that carry it.</summary>
internal sealed record CountedTag(string Name, IReadOnlySet<int> Records);

/// <summary>The tags of a review as one member may see them. A tag that somebody else put on nothing but records that the member still has to judge is not among them, nor is its spelling.</summary>
internal static class TagList
{
    /// <returns>By name.</returns>
    public static IReadOnlyList<CountedTag> Of(ReviewState state, int member) =>
    [
        .. Seen(state, member).GroupBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase).Select(tag => new CountedTag(tag.First().Name, tag.Select(one => one.Record).ToHashSet())).OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <returns>The names of those on one record.</returns>
    public static IReadOnlyList<string> On(ReviewState state, int record, int member) => [.. Of(state, member).Where(tag => tag.Records.Contains(record)).Select(tag => tag.Name)];

    /// <returns>Their names by record.</returns>
    public static ILookup<int, string> ByRecord(ReviewState state, int member) => Of(state, member).SelectMany(tag => tag.Records.Select(record => (record, tag.Name))).ToLookup(one => one.record, one => one.Name);

    private static IEnumerable<Tag> Seen(ReviewState state, int member)
    {
        Dictionary<int, bool> blind = [];
        return state.Marks.Tags.Where(tag => tag.Member == member || !(blind.TryGetValue(tag.Record, out var known) ? known : blind[tag.Record] = MarkSight.IsBlind(state, tag.Record, member)));
    }
}
