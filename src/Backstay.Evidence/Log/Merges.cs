using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>Which records are one publication, and what showed it. A record that is merged stands for nothing by itself until it is parted.</summary>
internal sealed class Merges
{
    private readonly Dictionary<int, (int Kept, string Reason)> merged = [];

    // Thousands are merged at once: without these each merge would look through all the others.
    private readonly Dictionary<int, SortedSet<int>> groups = [];

    public int Count => merged.Count;

    /// <summary>In the order of their numbers.</summary>
    public IEnumerable<int> All => merged.Keys.Order();

    /// <returns>The record that stands for it; null where it stands for itself.</returns>
    public int? KeptFor(int record) => merged.TryGetValue(record, out var one) ? one.Kept : null;

    /// <returns>What showed that it is the same as another; null where it stands for itself.</returns>
    public string? ReasonOf(int record) => merged.TryGetValue(record, out var one) ? one.Reason : null;

    /// <returns>The records that this one stands for beside itself.</returns>
    public IReadOnlyCollection<int> With(int kept) => groups.TryGetValue(kept, out var others) ? others : [];

    /// <exception cref="ReviewRuleException">One of them is merged already; nothing has changed.</exception>
    public void Add(Merged one)
    {
        foreach (var record in one.Others.Append(one.Kept))
            if (KeptFor(record) is { } kept) throw new ReviewRuleException($"Record {record} is merged into {kept} already.");
        if (one.Others.Contains(one.Kept)) throw new ReviewRuleException($"Record {one.Kept} cannot be merged into itself.");
        if (!groups.TryGetValue(one.Kept, out var others)) groups[one.Kept] = others = [];
        foreach (var other in one.Others)
        {
            // What was merged into the one that goes now belongs to the one that stays.
            if (groups.Remove(other, out var followers))
                foreach (var follower in followers) Put(follower, merged[follower].Reason);
            Put(other, one.Reason);
        }

        void Put(int record, string reason)
        {
            merged[record] = (one.Kept, reason);
            others.Add(record);
        }
    }

    /// <exception cref="ReviewRuleException">It was not merged.</exception>
    public void Part(int record)
    {
        if (!merged.Remove(record, out var one)) throw new ReviewRuleException($"Record {record} was not merged.");
        groups[one.Kept].Remove(record);
    }
}
