using System.Net;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Review;
using Backstay.People.Accounts;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using EditorWords = Backstay.Content.Words;

namespace Backstay.Tests.Content;

public sealed class EditorContentTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/editor/content");
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task For_a_person_without_the_role_the_page_is_not_there()
    {
        using var person = await Guests.SignedInAsync(app);
        await person.OpenAsync("/editor/content");
        person.Status.ShouldBe(HttpStatusCode.NotFound);
        await person.OpenAsync("/me");
        person.Page.QuerySelector("a[href='/editor']").ShouldBeNull();
    }

    [Fact]
    public async Task An_editor_sees_how_each_item_reads_and_that_nobody_has_signed_it()
    {
        using var editor = await EditorAsync();
        await editor.OpenAsync("/me");
        editor.Page.QuerySelector("a[href='/editor']").ShouldNotBeNull();
        await editor.OpenAsync("/editor");
        editor.Page.QuerySelector("a[href='/editor/content']").ShouldNotBeNull();
        await editor.OpenAsync("/editor/content");
        editor.Status.ShouldBe(HttpStatusCode.OK);
        editor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(Math.Min(25, Reading.Items.Count));
        var row = editor.Page.QuerySelector("tbody tr")!.TextContent;
        row.ShouldContain("24 Nov 2027");
        row.ShouldContain("words");
        row.ShouldContain(EditorWords.SignedByNobody);
        row.ShouldContain(EditorWords.NeedSignature);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("9999999999")]
    [InlineData("x")]
    public async Task A_page_number_that_makes_no_sense_shows_a_page(string number)
    {
        using var editor = await EditorAsync();
        await editor.OpenAsync("/editor/content?number=" + number);
        editor.Status.ShouldBe(HttpStatusCode.OK);
        editor.Page.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_needs_most_stands_first()
    {
        LoadedItem[] items =
        [
            Article("signed", "All is well.", Today.AddDays(300), "A. Physio"), Article("unsigned", "All is well.", Today.AddDays(300)), Article("soon", "All is well.", Today.AddDays(30)),
            Article("hard", "Conservative multidisciplinary rehabilitation considerably facilitates functional restoration afterwards, universally.\n\nIt is so.", Today.AddDays(300)),
            Article("lapsed", "All is well.", Today), Article("claim", "This will cure you.", Today.AddDays(300)), Article("mistake", "All is well.", Today.AddDays(300)),
        ];
        var reviews = ItemReview.All(items, [new ContentFinding("library/mistake.yaml", 3, "has no year.", "Add it.")], Today);
        reviews.Select(review => review.Item.Id).ShouldBe(["mistake", "claim", "lapsed", "hard", "soon", "unsigned", "signed"]);
        reviews[^1].Needs.ShouldBeEmpty();
        reviews[0].Parts.Select(part => part.Part).ShouldBe(["head", "half-minute"]);
        reviews[0].Parts[1].Words.ShouldBe(3);
    }

    private static LoadedItem Article(string id, string text, DateOnly due, string? signedBy = null) => new(
        new ContentItem { Id = id, Kind = ItemKind.Article, Title = id, Line = "A line", Levels = [new Dose { Minutes = 1 }], ReviewDue = due },
        new ItemYaml { Review = new ReviewYaml { Last = due.AddYears(-1), Next = due, SignedBy = signedBy } },
        new ArticleWords { Title = id, Line = "A line", HalfMinute = text }, null);

    private async Task<Visitor> EditorAsync()
    {
        var address = Guests.NewAddress();
        var visitor = await Guests.SignedInAsync(app, address);
        var id = await Guests.PersonAsync(app, address);
        // The role and its second step, as StaffTests earn them through the pages.
        await app.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == id, Ct)).Grant(Role.Editor);
            await db.SaveChangesAsync(Ct);
            return await db.Set<Device>().Where(device => device.PersonId == id).ExecuteUpdateAsync(set => set.SetProperty(device => device.TwoFactors, true), Ct);
        });
        return visitor;
    }
}
