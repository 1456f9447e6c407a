using Backstay.Content.Files;

namespace Backstay.Content;

/// <summary>The installation's content with all its words; read once at start.</summary>
internal sealed class ContentShelf
{
    private readonly Dictionary<string, LoadedItem> byId;

    public ContentShelf()
    {
        var (items, findings) = ContentFiles.Read(Folder);
        if (findings.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, findings));
        byId = items.ToDictionary(item => item.Item.Id);
        Catalogue = new([.. items.Select(item => item.Item)]);
    }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content");

    public Catalogue Catalogue { get; }

    public IReadOnlyCollection<LoadedItem> Items => byId.Values;

    public LoadedItem? Find(string id) => byId.GetValueOrDefault(id);

    public LoadedItem? Find(string id, ItemKind kind) => Find(id) is { } item && item.Item.Kind == kind ? item : null;
}
