using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Finding;

namespace Backstay.Tests.Content.Finding;

/// <summary>The index of all content of the repository, and small ones made of a few words.</summary>
internal static class Library
{
    private static readonly Lazy<LibraryIndex> Everything = new(() => new(() => Reading.Items.Select(Findable.Of), () => SynonymFile.Read(ContentShelf.Folder).Groups));

    public static LibraryIndex Whole => Everything.Value;

    public static LibraryIndex Of(params LoadedItem[] items) => With([], items);

    public static LibraryIndex With(IReadOnlyList<SynonymGroup> synonyms, params LoadedItem[] items) => new(() => items.Select(Findable.Of), () => synonyms);

    public static LoadedItem Article(string id, string title, string text, string line = "A line") => new(
        new() { Id = id, Kind = ItemKind.Article, Title = title, Line = line, Topic = "moving", Levels = [new() { Minutes = 1 }] },
        new(), new() { Title = title, Line = line, HalfMinute = text, ThreeMinutes = text, Everything = text }, null);

    public static async Task<IReadOnlyList<string>> FindAsync(this LibraryIndex index, string query) => [.. (await index.SearchAsync(query)).Hits.Select(hit => hit.What.Item!.Id)];
}
