using Backstay.Content.Editing;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;
using Shelf = Backstay.Content.Words;

namespace Backstay.Tests.Content.Editing;

public sealed class UseTests(EditingApp editing) : IClassFixture<EditingApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/learn/pacing-little-and-often")]
    [InlineData("/move/bridge")]
    [InlineData("/listen/the-watchful-back")]
    public async Task A_person_says_at_one_tap_what_they_think_changes_it_and_takes_it_back(string page)
    {
        using var stranger = editing.App.NewVisitor();
        await stranger.OpenAsync(page);
        stranger.Text.ShouldNotContain(Shelf.ReactionTitle);
        using var person = await Walk.StartedAsync(editing.App);
        await person.OpenAsync(page);
        await person.PressAsync(Shelf.ReactionHelped);
        person.Url.AbsolutePath.ShouldBe(page);
        Pressed(person).ShouldBe([Shelf.ReactionHelped]);
        await person.PressAsync(Shelf.ReactionUnclear);
        Pressed(person).ShouldBe([Shelf.ReactionUnclear]);
        await person.PressAsync(Shelf.ReactionUnclear);
        Pressed(person).ShouldBeEmpty();
    }

    [Fact]
    public async Task Editors_see_totals_and_no_number_below_five()
    {
        const string item = "pacing-little-and-often";
        await ReactAsync(item, ReactionKind.NotNew, 4);
        await ReactAsync(item, ReactionKind.Unclear, 6);
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync($"/editor/item/library/{item}");
        Told(editor, Shelf.UseUnclear).ShouldBe("6");
        Told(editor, Shelf.UseNotNew).ShouldBe(Shelf.UseFew);
        Told(editor, Backstay.Plan.Words.UseDone).ShouldBe(Shelf.UseFew);
    }

    private static IEnumerable<string> Pressed(Visitor visitor) => visitor.Page.QuerySelectorAll(".reaction button[aria-pressed=true]").Select(button => button.TextContent);

    private static string Told(Visitor editor, string what) => editor.Page.QuerySelectorAll(".use tr").Single(row => row.QuerySelector("th")!.TextContent == what).QuerySelector("td")!.TextContent;

    private Task ReactAsync(string item, ReactionKind kind, int people) => editing.App.WithDbAsync(db =>
    {
        for (var i = 0; i < people; i++) db.Add(new Reaction { PersonId = editing.App.Clock.NewId<PersonId>(), ItemId = item, Kind = kind, At = editing.App.Clock.GetUtcNow() });
        return db.SaveChangesAsync(Ct);
    });
}
