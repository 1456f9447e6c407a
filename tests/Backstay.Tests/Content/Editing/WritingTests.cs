using System.Net;
using Backstay.Content.Editing;
using Backstay.Content.Figures;
using Backstay.People.Roles;
using Backstay.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Backstay.Content.Messages;
using Shelf = Backstay.Content.Words;

namespace Backstay.Tests.Content.Editing;

public sealed class WritingTests(EditingApp editing) : IClassFixture<EditingApp>
{
    [Fact]
    public async Task What_is_wrong_is_kept_and_told_with_file_line_and_remedy_and_cannot_be_reviewed()
    {
        using var editor = await editing.EditorAsync();
        await EditingApp.DraftAsync(editor, "staying-at-work", "All is well.");
        await editor.PressAsync(Shelf.EditingSave, ("half-minute", $"All is well.\n\n{EditingApp.Hard}\n\nThis will cure you!"), ("facts", "topic: work\nreview: { last: 2026-01-01, next: 2025-01-01 }\nsources: []\n"));
        editor.Text.ShouldContain(EditingApp.Hard);
        editor.Text.ShouldContain("library/staying-at-work.yaml, line 1");
        editor.Text.ShouldContain("library/staying-at-work.en.md, line 8");
        editor.Page.QuerySelector("#field-three-minutes-error")!.TextContent.ShouldContain("of 0 sources");
        editor.Text.ShouldContain("Add it under `sources`.");
        editor.Text.ShouldContain("has no review dates.");
        editor.Text.ShouldContain("cure");
        editor.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldContain(EditingApp.Hard);
        editor.Page.QuerySelector("#field-half-minute")!.GetAttribute("aria-describedby")!.ShouldContain("field-half-minute-error");
        await editor.PressAsync(Shelf.EditingSave, ("facts", "topic: [\n"));
        editor.Text.ShouldNotContain("System.", Case.Sensitive, "types of a program say nothing to an editor");
        editor.Text.ShouldContain("Correct the key or the value there. (library/staying-at-work.yaml, line");
        await editor.OpenAsync("/editor/item/library/staying-at-work");
        editor.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Trim() == Shelf.EditingAsk);
        await editor.OpenAsync("/editor/preview/library/staying-at-work/1");
        editor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_who_write_at_once_see_both_texts_and_nothing_is_lost()
    {
        using var one = await editing.EditorAsync();
        await EditingApp.DraftAsync(one, "pacing-little-and-often", "Go slowly.");
        using var two = await editing.EditorAsync();
        await two.OpenAsync("/editor/write/library/pacing-little-and-often");
        await one.PressAsync(Shelf.EditingSave, ("half-minute", "The words of one."));
        await two.PressAsync(Shelf.EditingSave, ("half-minute", "The words of two."));
        two.Text.ShouldContain(Shelf.EditingTwo);
        two.Page.QuerySelector(".difference")!.TextContent.ShouldContain("one");
        two.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldBe("The words of two.");
        await one.OpenAsync("/editor/write/library/pacing-little-and-often");
        one.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldBe("The words of one.");
        await two.PressAsync(Shelf.EditingSave);
        two.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldBe("The words of two.");
        await two.PressAsync(Shelf.EditingUndo);
        two.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldBe("The words of one.");
    }

    [Fact]
    public async Task Words_typed_into_a_version_that_went_to_review_meanwhile_are_still_there()
    {
        using var one = await editing.EditorAsync();
        await EditingApp.DraftAsync(one, "a-strong-spine", "It is strong.");
        using var two = await editing.EditorAsync();
        await two.OpenAsync("/editor/write/library/a-strong-spine");
        await one.OpenAsync("/editor/item/library/a-strong-spine");
        await one.PressAsync(Shelf.EditingAsk);
        await two.PressAsync(Shelf.EditingSave, ("half-minute", "Typed for an hour."));
        two.Text.ShouldContain(Shelf.EditingTwoNoDraft);
        two.Page.QuerySelector("#field-half-minute")!.TextContent.ShouldBe("Typed for an hour.");
    }

    [Fact]
    public async Task Messages_exercises_and_talks_are_written_as_the_texts_of_their_files()
    {
        using var editor = await editing.EditorAsync();
        foreach (var (path, button) in new[] { ("gym/bridge", Shelf.EditingBegin), ("radio/the-watchful-back", Shelf.EditingBegin), ("messages/start", Shelf.EditingBegin) })
        {
            await editor.OpenAsync($"/editor/item/{path}");
            await editor.PressAsync(button);
            editor.Url.AbsolutePath.ShouldBe($"/editor/write/{path}");
            editor.Page.QuerySelectorAll(".error-summary").ShouldBeEmpty(path);
            await editor.OpenAsync($"/editor/preview/{path}/1");
            editor.Status.ShouldBe(HttpStatusCode.OK);
            editor.Page.QuerySelector(".phone h1").ShouldNotBeNull();
            editor.Page.QuerySelector(".phone form").ShouldBeNull("a preview keeps nothing");
        }
        await editor.OpenAsync("/editor/write/messages/start");
        var words = editor.Page.QuerySelector("#field-words")!.TextContent;
        await editor.PressAsync(Shelf.EditingSave, ("words", words.Replace("Small is the plan here", "Small is the way here", StringComparison.Ordinal)));
        await editor.OpenAsync("/editor/item/messages/start");
        await editor.PressAsync(Shelf.EditingAsk);
        using var reviewer = await editing.EditorAsync();
        await reviewer.OpenAsync("/editor/item/messages/start");
        await reviewer.PressAsync(Shelf.EditingApprove);
        await reviewer.PressAsync(Shelf.EditingPublish);
        editing.App.Services.GetRequiredService<MessageShelf>().Find("start-small")!.Text.ShouldStartWith("Small is the way here");
    }

    [Theory]
    [InlineData("/editor", true)]
    [InlineData("/editor/item/library/pacing-little-and-often", true)]
    [InlineData("/editor/preview/library/pacing-little-and-often/file", true)]
    [InlineData("/editor/compare/library/pacing-little-and-often", true)]
    [InlineData("/editor/figures", true)]
    [InlineData("/editor/figures/bridge/ana/1.svg", true)]
    [InlineData("/editor/write/library/pacing-little-and-often", false)]
    [InlineData("/editor/content", false)]
    [InlineData("/editor/backstay-content.zip", false)]
    public async Task The_room_is_for_editors_and_in_part_for_clinicians(string path, bool reviewers)
    {
        using var person = await Guests.SignedInAsync(editing.App);
        await person.OpenAsync(path);
        person.Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { Role.Operator, Role.Moderator, Role.Researcher, Role.Supporter, Role.Clinician })
        {
            using var visitor = await Staff.SignedInAsync(editing.App, role);
            await visitor.OpenAsync(path);
            visitor.Status.ShouldBe(role == Role.Clinician && reviewers ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{role}");
        }
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync(path);
        editor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/editor/item/library/none")]
    [InlineData("/editor/item/elsewhere/pacing")]
    [InlineData("/editor/item/library/..%2F..%2Fsecret")]
    [InlineData("/editor/write/library/none")]
    [InlineData("/editor/preview/library/pacing-little-and-often/99")]
    [InlineData("/editor/preview/library/pacing-little-and-often/x")]
    [InlineData("/editor/compare/library/none")]
    [InlineData("/editor/compare/library/pacing-little-and-often?before=99&after=98")]
    [InlineData("/editor/figures/none/ana/1.svg")]
    [InlineData("/editor/figures/bridge/ana/99.svg")]
    public async Task What_is_not_there_is_said_not_to_be_there(string path)
    {
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync(path);
        editor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_gallery_shows_every_figure_in_every_body_and_fetches_what_comes_into_sight()
    {
        var figures = editing.App.Services.GetRequiredService<FigureShelf>();
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync("/editor/figures");
        var pictures = editor.Page.QuerySelectorAll(".gallery img");
        pictures.Length.ShouldBe(figures.Figures.Sum(figures.StillCount) * figures.Bodies.Count());
        pictures.ShouldAllBe(picture => picture.GetAttribute("loading") == "lazy" && picture.GetAttribute("alt") != "");
        await editor.OpenAsync("/editor/figures?exercise=bridge&body=kofi");
        editor.Page.QuerySelectorAll(".gallery figure").ShouldHaveSingleItem();
        await editor.OpenAsync(editor.Page.QuerySelector(".gallery img")!.GetAttribute("src")!);
        editor.Response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await editor.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<style>");
    }

    [Fact]
    public async Task A_clinician_cannot_write_even_by_a_forged_form()
    {
        using var clinician = await Staff.SignedInAsync(editing.App, Role.Clinician);
        await clinician.OpenAsync("/editor/item/library/another-illness-too");
        clinician.Page.QuerySelectorAll("main button").ShouldBeEmpty();
        await clinician.PostAsync("/editor/item/library/another-illness-too", [KeyValuePair.Create("_handler", "begin")]);
        (await editing.App.WithDbAsync(db => Task.FromResult(db.Set<ContentVersion>().Any(version => version.Name == "another-illness-too")))).ShouldBeFalse();
    }
}
