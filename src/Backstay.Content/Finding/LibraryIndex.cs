using Backstay.Content.Files;

namespace Backstay.Content.Finding;

/// <summary>Finds items by words. Made in the background when somebody first comes near a search, never at the program's start.</summary>
internal sealed class LibraryIndex : IDisposable
{
    private readonly Lazy<Task<TextIndex>> made;

    public LibraryIndex(ContentShelf shelf) : this(() => shelf.Items, () => SynonymFile.Read(ContentShelf.Folder).Groups) => shelf.Changed += TakeIn;

    internal LibraryIndex(Func<IEnumerable<LoadedItem>> items, Func<IReadOnlyList<SynonymGroup>> synonyms) =>
        made = new(() => Task.Run(() => new TextIndex(items(), synonyms(), Analyzer)));

    /// <summary>How words are read, here and where found words are marked.</summary>
    public LibraryAnalyzer Analyzer { get; } = new();

    public bool IsReady => made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

    /// <summary>Somebody may search soon.</summary>
    public void Begin() => _ = made.Value;

    /// <returns>How the query was understood, and all that fit, best first.</returns>
    public async Task<(Asked Asked, IReadOnlyList<Hit> Hits)> SearchAsync(string query) => (await made.Value).Search(query);

    /// <returns>Items about the same, nearest first.</returns>
    public async Task<IReadOnlyList<ContentItem>> LikeAsync(LoadedItem item, int most) => (await made.Value).Like(item, most);

    /// <summary>Takes a new or changed item in.</summary>
    public async Task PutAsync(LoadedItem item) => (await made.Value).Put(item);

    public async Task DropAsync(string id) => (await made.Value).Drop(id);

    // What is not made yet will be made of what people see then.
    private void TakeIn(IReadOnlyList<LoadedItem> items)
    {
        if (!made.IsValueCreated) return;
        _ = Task.Run(async () =>
        {
            foreach (var item in items) await PutAsync(item);
        });
    }

    public void Dispose()
    {
        if (IsReady) made.Value.Result.Dispose();
        Analyzer.Dispose();
    }
}
