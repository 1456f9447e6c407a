using Backstay.Content.Files;

namespace Backstay.Content;

/// <summary>The installation's content with all its words: the files, read once at start, and over them what editors published.</summary>
internal sealed class ContentShelf
{
    private readonly IReadOnlyList<LoadedItem> ofFiles;
    private volatile Dictionary<string, LoadedItem> byId;

    public ContentShelf()
    {
        var (items, findings) = ContentFiles.Read(Folder);
        if (findings.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, findings));
        ofFiles = items;
        byId = items.ToDictionary(item => item.Item.Id);
        Catalogue = new([.. items.Select(item => item.Item)]);
    }

    public static string Folder => ContentFolder.Path;

    public Catalogue Catalogue { get; }

    public IReadOnlyCollection<LoadedItem> Items => byId.Values;

    /// <summary>Tells which items people see with other texts from now on.</summary>
    public event Action<IReadOnlyList<LoadedItem>>? Changed;

    public LoadedItem? Find(string id) => byId.GetValueOrDefault(id);

    public LoadedItem? Find(string id, ItemKind kind) => Find(id) is { } item && item.Item.Kind == kind ? item : null;

    /// <summary>The items as they would be with these texts over the files.</summary>
    /// <returns>What was left out because it no longer fits, such as after an update of the program: those items are as their files say.</returns>
    public (IReadOnlyList<LoadedItem> Items, IReadOnlyList<ContentFinding> Findings) With(IEnumerable<ItemSource> published)
    {
        var (findings, laid) = (new List<ContentFinding>(), new Dictionary<string, LoadedItem>());
        foreach (var source in published)
        {
            var own = new List<ContentFinding>();
            if (ContentFiles.Load(source, own) is { } item && own.Count == 0 && SameKind(item, own)) laid[item.Item.Id] = item;
            findings.AddRange(own);
        }
        while (true)
        {
            var merged = Merged(laid);
            var links = new List<ContentFinding>();
            ContentFiles.CheckLinks(merged, links);
            if (links.Count == 0) return (merged, findings);
            findings.AddRange(links);
            if (laid.Values.FirstOrDefault(item => links.Exists(link => link.IsAbout(item.Item))) is not { } bad) return (Merged([]), findings);
            laid.Remove(bad.Item.Id);
        }
    }

    /// <returns>What did not fit.</returns>
    public IReadOnlyList<ContentFinding> Lay(IEnumerable<ItemSource> published)
    {
        var (items, findings) = With(published);
        var before = byId;
        byId = items.ToDictionary(item => item.Item.Id);
        Catalogue.Replace([.. items.Select(item => item.Item)]);
        Changed?.Invoke([.. items.Where(item => !ReferenceEquals(before.GetValueOrDefault(item.Item.Id), item))]);
        return findings;
    }

    private List<LoadedItem> Merged(Dictionary<string, LoadedItem> laid) =>
        [.. ofFiles.Select(item => laid.GetValueOrDefault(item.Item.Id, item)), .. laid.Where(one => !ofFiles.Any(item => item.Item.Id == one.Key)).Select(one => one.Value)];

    // Plans hold items by their ids and count on what kind of thing each is.
    private bool SameKind(LoadedItem item, List<ContentFinding> findings)
    {
        if (ofFiles.FirstOrDefault(one => one.Item.Id == item.Item.Id)?.Item.Kind is not { } kind || kind == item.Item.Kind) return true;
        findings.Add(new(SourceId.Of(item.Item).FactsFile, 1, "is another kind of thing now, or has the name of another item.", "Give it a name of its own, and leave its form."));
        return false;
    }
}
