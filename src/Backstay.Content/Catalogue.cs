namespace Backstay.Content;

/// <summary>All content items of this installation, as they are now: editors may publish while people read.</summary>
public sealed class Catalogue(IReadOnlyList<ContentItem> items)
{
    private volatile Snapshot now = new(items);

    public IReadOnlyList<ContentItem> Items => now.Items;

    public ContentItem? Find(string id) => now.ById.GetValueOrDefault(id);

    internal void Replace(IReadOnlyList<ContentItem> items) => now = new(items);

    private sealed class Snapshot(IReadOnlyList<ContentItem> items)
    {
        public IReadOnlyList<ContentItem> Items => items;

        public Dictionary<string, ContentItem> ById { get; } = items.ToDictionary(item => item.Id);
    }
}
