using Backstay.Content.Editing;
using Backstay.Content.Files;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Shelf = Backstay.Content.Words;

namespace Backstay.Tests.Content.Editing;

/// <summary>A program of its own, since what is published is seen by everybody.</summary>
public sealed class EditingApp : IAsyncLifetime
{
    public const string Hard = "Conservative multidisciplinary rehabilitation considerably facilitates functional restoration afterwards, universally.";

    public TestApp App { get; } = new();

    internal PublishedContent Published => App.Services.GetRequiredService<PublishedContent>();

    public ValueTask InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<Visitor> EditorAsync() => Staff.SignedInAsync(App, Role.Editor);

    /// <summary>An editor has a draft of an article with a sentence more, and is on its write page.</summary>
    internal static async Task<ArticleSheet> DraftAsync(Visitor editor, string article, string sentence)
    {
        await editor.OpenAsync($"/editor/item/library/{article}");
        await editor.PressAsync(Shelf.EditingBegin);
        editor.Url.AbsolutePath.ShouldBe($"/editor/write/library/{article}");
        var sheet = ArticleSheet.Read(OnDisk(article).Words!)!;
        await editor.PressAsync(Shelf.EditingSave, ("half-minute", $"{sheet.HalfMinute} {sentence}"), ("note", "A sentence more."));
        editor.Text.ShouldContain(Shelf.EditingSaved);
        return sheet;
    }

    /// <summary>Written by one, approved by another: ready to be published.</summary>
    public async Task<Visitor> ApprovedAsync(string article, string sentence)
    {
        var editor = await EditorAsync();
        await DraftAsync(editor, article, sentence);
        await editor.OpenAsync($"/editor/item/library/{article}");
        await editor.PressAsync(Shelf.EditingAsk);
        using var reviewer = await Staff.SignedInAsync(App, Role.Clinician);
        await reviewer.OpenAsync($"/editor/item/library/{article}");
        await reviewer.PressAsync(Shelf.EditingApprove);
        reviewer.Text.ShouldContain(Shelf.ToldDone);
        await editor.OpenAsync($"/editor/item/library/{article}");
        return editor;
    }

    public async Task<string> ReadAsync(string article)
    {
        using var reader = App.NewVisitor();
        await reader.OpenAsync($"/learn/{article}");
        return reader.Text;
    }

    internal static ItemSource OnDisk(string article) => ItemSource.Find(Backstay.Content.ContentShelf.Folder, new(SourceKind.Library, article))!;
}
