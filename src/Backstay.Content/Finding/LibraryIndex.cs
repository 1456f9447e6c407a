using Backstay.Content.Courses;
using Backstay.Content.Gym.Sessions;

namespace Backstay.Content.Finding;

/// <summary>Finds things by words. Made in the background when somebody first comes near a search, never at the program's start.</summary>
internal sealed class LibraryIndex : IDisposable
{
    private readonly Func<IEnumerable<Findable>> all;
    private readonly Lazy<Task<TextIndex>> made;

    public LibraryIndex(ContentShelf shelf, CourseShelf courses, SessionShelf sessions)
        : this(() => [.. shelf.Items.Select(Findable.Of), .. courses.All.Select(Findable.Of), .. sessions.All.Select(Findable.Of)], () => SynonymFile.Read(ContentShelf.Folder).Groups) =>
        shelf.Changed += items => TakeIn([.. items.Select(Findable.Of)]);

    internal LibraryIndex(Func<IEnumerable<Findable>> all, Func<IReadOnlyList<SynonymGroup>> synonyms)
    {
        this.all = all;
        made = new(() => Task.Run(() => new TextIndex(all(), synonyms(), Analyzer)));
    }

    /// <summary>Everything there is, first things first.</summary>
    public IEnumerable<Findable> All => all().OrderBy(what => what.Priority).ThenBy(what => what.Path, StringComparer.Ordinal);

    /// <summary>How words are read, here and where found words are marked.</summary>
    public LibraryAnalyzer Analyzer { get; } = new();

    public bool IsReady => made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

    /// <summary>Somebody may search soon.</summary>
    public void Begin() => _ = made.Value;

    /// <returns>How the query was understood, and all that fits, best first.</returns>
    public async Task<(Asked Asked, IReadOnlyList<Hit> Hits)> SearchAsync(string query) => (await made.Value).Search(query);

    /// <returns>What is about the same, nearest first.</returns>
    public async Task<IReadOnlyList<Findable>> LikeAsync(Findable what, int most) => (await made.Value).Like(what, most);

    /// <summary>Takes in what is new or changed.</summary>
    public async Task PutAsync(Findable what) => (await made.Value).Put(what);

    public async Task DropAsync(string path) => (await made.Value).Drop(path);

    // What is not made yet will be made of what people see then.
    private void TakeIn(IReadOnlyList<Findable> changed)
    {
        if (!made.IsValueCreated) return;
        _ = Task.Run(async () =>
        {
            foreach (var what in changed) await PutAsync(what);
        });
    }

    public void Dispose()
    {
        if (IsReady) made.Value.Result.Dispose();
        Analyzer.Dispose();
    }
}
