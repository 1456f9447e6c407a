using System.Collections.Concurrent;
using Backstay.Evidence.Reviews;

namespace Backstay.Evidence.Publishing;

/// <summary>Keeps published versions, which never change, so that a reader does not wait until thousands of events are gone through.</summary>
internal sealed class PublishedShelf
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<(ReviewId, int), PublishedReview> versions = new();

    public async Task<PublishedReview> GetAsync((ReviewId Id, int Version) key, Func<Task<PublishedReview>> make)
    {
        if (versions.TryGetValue(key, out var known)) return known;
        var made = await make();
        if (versions.Count >= Most) versions.Clear();
        return versions.GetOrAdd(key, made);
    }
}
