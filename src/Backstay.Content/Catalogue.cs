namespace Backstay.Content;

/// <summary>All content items of this installation.</summary>
public sealed class Catalogue(IReadOnlyList<ContentItem> items)
{
    private readonly Dictionary<string, ContentItem> byId = items.ToDictionary(item => item.Id);

    public IReadOnlyList<ContentItem> Items => items;

    public ContentItem? Find(string id) => byId.GetValueOrDefault(id);
}
