using System.Net;
using Backstay.Content.Editing;
using Backstay.Content.Files;
using Backstay.Kernel.Ids;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shelf = Backstay.Content.Words;

namespace Backstay.Tests.Content.Editing;

public sealed class WorkflowTests(EditingApp editing) : IClassFixture<EditingApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_goes_through_review_to_readers_and_back_again()
    {
        const string article = "staying-at-work", sentence = "Ask for a small change first.";
        using var editor = await editing.ApprovedAsync(article, sentence);
        (await editing.ReadAsync(article)).ShouldNotContain(sentence);
        await editor.PressAsync(Shelf.EditingPublish);
        (await editing.ReadAsync(article)).ShouldContain(sentence);

        await editor.OpenAsync($"/editor/item/library/{article}");
        await editor.PressAsync(Shelf.EditingRollBackFile);
        editor.Text.ShouldContain(Shelf.ToldDone);
        (await editing.ReadAsync(article)).ShouldNotContain(sentence);
        await editor.PressAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Shelf.EditingRollBack, 1));
        (await editing.ReadAsync(article)).ShouldContain(sentence);

        var steps = editor.Page.QuerySelector(".steps")!.TextContent;
        foreach (var step in new[] { Shelf.StepWrote, Shelf.StepAsked, Shelf.StepApproved, Shelf.StepPublished, Shelf.StepRolledBack }) steps.ShouldContain(step);
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_a_part_of()
    {
        const string article = "a-strong-spine";
        using var first = await editing.EditorAsync();
        await EditingApp.DraftAsync(first, article, "Backs are strong.");
        using var second = await editing.EditorAsync();
        await second.OpenAsync($"/editor/write/library/{article}");
        await second.PressAsync(Shelf.EditingSave, ("line", "Bones, discs and muscles, and why yours is strong"));
        await second.OpenAsync($"/editor/item/library/{article}");
        await second.PressAsync(Shelf.EditingAsk);
        foreach (var writer in new[] { first, second })
        {
            await writer.OpenAsync($"/editor/item/library/{article}");
            writer.Text.ShouldContain(Shelf.FourEyesMine);
            writer.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Trim() == Shelf.EditingApprove);
            await writer.PostAsync($"/editor/item/library/{article}", [KeyValuePair.Create("_handler", "approve"), KeyValuePair.Create("edits", "3")]);
        }
        (await StateAsync(article)).ShouldBe(VersionState.InReview);
        using var third = await editing.EditorAsync();
        await third.OpenAsync($"/editor/item/library/{article}");
        third.Text.ShouldContain(Shelf.FourEyes);
        await third.PressAsync(Shelf.EditingApprove);
        (await StateAsync(article)).ShouldBe(VersionState.Approved);
    }

    [Fact]
    public async Task A_reviewer_asks_for_changes_with_a_reason_and_it_is_a_draft_again()
    {
        const string article = "asking-those-around-you";
        using var editor = await editing.EditorAsync();
        await EditingApp.DraftAsync(editor, article, "They often want to help.");
        await editor.OpenAsync($"/editor/item/library/{article}");
        await editor.PressAsync(Shelf.EditingAsk);
        using var reviewer = await Staff.SignedInAsync(editing.App, Role.Clinician);
        await reviewer.OpenAsync("/editor");
        reviewer.Page.QuerySelector($"main section a[href='/editor/item/library/{article}']").ShouldNotBeNull();
        await reviewer.OpenAsync($"/editor/item/library/{article}");
        await reviewer.PressAsync(Shelf.EditingAskChanges);
        reviewer.Text.ShouldContain(Shelf.EditingChangesMissing);
        await reviewer.PressAsync(Shelf.EditingAskChanges, ("changes-note", "Name one thing they can do."));
        (await StateAsync(article)).ShouldBe(VersionState.Draft);
        await editor.OpenAsync("/editor");
        editor.Text.ShouldContain(Shelf.StateDraft);
        await editor.OpenAsync($"/editor/item/library/{article}");
        editor.Text.ShouldContain("Name one thing they can do.");
    }

    [Fact]
    public async Task It_is_published_at_its_moment_by_the_editors_clock_and_not_before()
    {
        const string article = "another-illness-too", sentence = "One step at a time is fine.";
        using var editor = await editing.ApprovedAsync(article, sentence);
        await editor.PressAsync(Shelf.EditingPublishAtGo, ("at", "2020-01-01T10:00"));
        editor.Text.ShouldContain(Shelf.EditingMomentPast);
        var at = TimeZoneInfo.ConvertTime(editing.App.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).AddHours(2);
        await editor.PressAsync(Shelf.EditingPublishAtGo, ("at", at.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        editor.Text.ShouldContain(at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        editing.App.Clock.Advance(TimeSpan.FromMinutes(110));
        await editing.Published.RefreshAsync(Ct);
        (await editing.ReadAsync(article)).ShouldNotContain(sentence);
        editing.App.Clock.Advance(TimeSpan.FromMinutes(11));
        await editing.Published.RefreshAsync(Ct);
        (await editing.ReadAsync(article)).ShouldContain(sentence);
    }

    [Fact]
    public async Task A_moment_can_be_taken_back()
    {
        const string article = "anger-and-frustration", sentence = "It is fine to be cross.";
        using var editor = await editing.ApprovedAsync(article, sentence);
        await editor.PressAsync(Shelf.EditingPublishAtGo, ("at", "2026-12-01T10:00"));
        await editor.PressAsync(Shelf.EditingTakeTimeBack);
        editor.Text.ShouldContain(Shelf.StateApproved);
        await editor.PressAsync(Shelf.EditingTakeBack);
        editor.Text.ShouldContain(Shelf.EditingDiscard);
        await editor.PressAsync(Shelf.EditingDiscard);
        editor.Text.ShouldContain(Shelf.EditingBegin);
    }

    [Fact]
    public async Task Other_nodes_and_later_starts_show_what_was_published()
    {
        const string article = "pacing-little-and-often", sentence = "Small and steady works.";
        await using var other = await editing.App.StartAsync(editing.App.Clock);
        using var editor = await editing.ApprovedAsync(article, sentence);
        await editor.PressAsync(Shelf.EditingPublish);
        await other.Services.GetRequiredService<PublishedContent>().RefreshAsync(Ct);
        await using var later = await editing.App.StartAsync(editing.App.Clock);
        foreach (var node in new[] { other, later })
        {
            using var reader = new Visitor(new(node.Urls.First()), editing.App.Clock);
            await reader.OpenAsync($"/learn/{article}");
            reader.Text.ShouldContain(sentence);
        }
    }

    [Fact]
    public async Task A_published_text_that_no_longer_fits_gives_way_to_its_file_and_editors_are_told()
    {
        var id = editing.App.Clock.NewId<ContentVersionId>();
        await editing.App.WithDbAsync(db =>
        {
            db.Add(new ContentVersion { Id = id, Kind = SourceKind.Library, Name = "sleep-and-pain-no-more", Language = "en", Number = 1, Facts = "nonsense: [", Words = "", BegunAt = editing.App.Clock.GetUtcNow(), ChangedAt = editing.App.Clock.GetUtcNow() });
            db.Add(new Publication { Id = editing.App.Clock.NewId<PublicationId>(), Kind = SourceKind.Library, Name = "sleep-and-pain-no-more", Language = "en", VersionId = id, From = editing.App.Clock.GetUtcNow() });
            return db.SaveChangesAsync(Ct);
        });
        await editing.Published.RefreshAsync(Ct);
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync("/editor");
        editor.Text.ShouldContain("sleep-and-pain-no-more.yaml:");
        await editor.OpenAsync("/learn/sleep-and-pain-no-more");
        editor.Status.ShouldBe(HttpStatusCode.NotFound);
        await editing.App.WithDbAsync(db => db.Set<Publication>().Where(one => one.VersionId == id).ExecuteDeleteAsync(Ct));
        await editing.Published.RefreshAsync(Ct);
    }

    [Fact]
    public async Task A_new_article_is_written_in_the_editor_alone()
    {
        using var editor = await editing.EditorAsync();
        await editor.OpenAsync("/editor");
        await editor.PressAsync(Shelf.EditingNewGo, ("name", "A Good Chair"));
        editor.Text.ShouldContain(Shelf.EditingNewPlain);
        await editor.PressAsync(Shelf.EditingNewGo, ("name", "bridge"));
        editor.Text.ShouldContain(Shelf.EditingNewTaken);
        await editor.PressAsync(Shelf.EditingNewGo, ("name", "a-good-chair"));
        editor.Url.AbsolutePath.ShouldBe("/editor/write/library/a-good-chair");
        editor.Text.ShouldContain("library/a-good-chair.yaml");
        await editor.PressAsync(Shelf.EditingSave, ("head", "A good chair"), ("line", "Any chair that lets you move"), ("half-minute", "Sit as you like."), ("three-minutes", "Sit as you like, and get up often."),
            ("everything", "Sit as you like, and get up often. Your back likes change. [1]"),
            ("facts", "topic: daily-life\nreview: { role: physiotherapist, signedBy: null, last: 2026-03-02, next: 2027-03-02 }\nsources: [{ title: A trial, year: 2020 }]\n"));
        await editor.OpenAsync("/editor/item/library/a-good-chair");
        await editor.PressAsync(Shelf.EditingAsk);
        using var reviewer = await editing.EditorAsync();
        await reviewer.OpenAsync("/editor/item/library/a-good-chair");
        await reviewer.PressAsync(Shelf.EditingApprove);
        await reviewer.PressAsync(Shelf.EditingPublish);
        (await editing.ReadAsync("a-good-chair")).ShouldContain("Sit as you like.");
        using var reader = editing.App.NewVisitor();
        await reader.OpenAsync("/learn");
        reader.Page.QuerySelector("a[href='/learn/a-good-chair']").ShouldNotBeNull();
    }

    private Task<VersionState> StateAsync(string article) => editing.App.WithDbAsync(db => db.Set<ContentVersion>().Where(version => version.Name == article).Select(version => version.State).SingleAsync(Ct));
}
