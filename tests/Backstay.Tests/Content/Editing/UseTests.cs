using System.Diagnostics;
using Backstay.Content.Editing;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;
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
    public async Task What_somebody_found_nothing_new_in_is_known_in_their_plan_until_they_take_it_back()
    {
        using var person = await Walk.StartedAsync(editing.App);
        await person.OpenAsync("/learn/sleeping-with-a-sore-back");
        await person.PressAsync(Shelf.ReactionNotNew);
        await KnownAsync("sleeping-with-a-sore-back", 1);
        await person.PressAsync(Shelf.ReactionHelped);
        await KnownAsync("sleeping-with-a-sore-back", 0);
        await person.OpenAsync("/listen/the-watchful-back");
        await person.PressAsync(Shelf.ReactionNotNew);
        await KnownAsync("the-watchful-back", 1);
        await person.OpenAsync("/move/bridge");
        await person.PressAsync(Shelf.ReactionNotNew);
        await person.OpenAsync("/learn/sleeping-with-a-sore-back");
        await person.PressAsync(Shelf.ReactionNotNew);
        await KnownAsync("sleeping-with-a-sore-back", 1);
        await KnownAsync("bridge", 0);
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

    /// <summary>Events are delivered after the page has answered.</summary>
    private async Task KnownAsync(string item, int times)
    {
        var patience = TimeSpan.FromMinutes(2);
        for (var watch = Stopwatch.StartNew(); await CountAsync() != times; await Task.Delay(50, Ct)) watch.Elapsed.ShouldBeLessThan(patience, item);

        Task<int> CountAsync() => editing.App.WithDbAsync(db => db.Set<SpokenWord>().CountAsync(word => word.ItemId == item && word.Kind == WordKind.Known, Ct));
    }

    private static IEnumerable<string> Pressed(Visitor visitor) => visitor.Page.QuerySelectorAll(".reaction button[aria-pressed=true]").Select(button => button.TextContent);

    private static string Told(Visitor editor, string what) => editor.Page.QuerySelectorAll(".use tr").Single(row => row.QuerySelector("th")!.TextContent == what).QuerySelector("td")!.TextContent;

    private Task ReactAsync(string item, ReactionKind kind, int people) => editing.App.WithDbAsync(db =>
    {
        for (var i = 0; i < people; i++) db.Add(new Reaction { PersonId = editing.App.Clock.NewId<PersonId>(), ItemId = item, Kind = kind, At = editing.App.Clock.GetUtcNow() });
        return db.SaveChangesAsync(Ct);
    });
}
