using System.Net;
using Backstay.Movement.Brought;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;
using Backstay.Tests.Movement.Import;
using Backstay.Tests.Movement.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Movement.WalkWithMe;

public sealed class RecordPageTests(TestApp app)
{
    // 26 February 2026, 16:00 in Berlin.
    private const long Began = 1_772_118_000_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_is_not_let_in_and_each_person_on_a_shared_phone_has_walks_of_their_own()
    {
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync("/movement/record")).Url.AbsolutePath.ShouldNotBe("/movement/record");
        using var one = await Walk.StartedAsync(app);
        using var other = await Walk.StartedAsync(app);
        var owner = await OwnerAsync(one);
        owner.ShouldNotBe(await OwnerAsync(other));
        owner.ShouldBe(await OwnerAsync(one));
    }

    [Fact]
    public async Task The_pages_of_moving_lead_to_it_and_without_scripts_it_leads_to_telling_by_hand()
    {
        using var visitor = await Walk.StartedAsync(app);
        foreach (var page in new[] { "/movement", "/movement/bring" })
            (await visitor.OpenAsync(page)).Page.QuerySelector("main a[href='/movement/record']").ShouldNotBeNull(page);
        await visitor.OpenAsync("/movement/record");
        visitor.Page.QuerySelector("main .without-script a[href='/movement']").ShouldNotBeNull();
        visitor.Page.QuerySelectorAll("[data-when]").ShouldAllBe(part => part.HasAttribute("hidden"), "what needs scripts is shown by them");
    }

    [Fact]
    public async Task A_recorded_walk_shows_its_day_counts_once_however_often_it_is_sent_and_is_taken_back_as_a_whole()
    {
        using var visitor = await Walk.StartedAsync(app);
        var walk = WalkFile.Of([WalkFile.Head(), .. WalkFile.Motion(MadeUp.Samples(MadeUp.WalkInPocket(600), Began)), .. Enumerable.Range(0, 60).Select(n => WalkFile.Position(Began + 10_000 * n, 52.52 + .00012 * n, 13.405))]);
        await BringTests.BringAsync(visitor, "Walk of 26 February, 16:00", walk);
        visitor.Text.ShouldContain("Walk with me");
        var first = visitor.Url.AbsolutePath;
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "See this day").GetAttribute("href")!);
        visitor.Url.AbsolutePath.ShouldBe("/movement/days/2026-02-26");
        visitor.Text.ShouldContain("10 minutes of moving");
        visitor.Text.ShouldContain("From: Walk with me");

        await BringTests.BringAsync(visitor, "Walk of 26 February, 16:00", walk);
        var id = new BroughtFileId(Guid.Parse(visitor.Url.Segments[^1]));
        var again = await app.WithDbAsync(db => db.Set<BroughtFile>().AsNoTracking().SingleAsync(one => one.Id == id, Ct));
        (again.Positions, again.Spells).ShouldBe((0, 0));
        again.Known.ShouldBeGreaterThan(60);

        await visitor.OpenAsync(first);
        await visitor.PressAsync("Take this file back");
        (await visitor.OpenAsync("/movement/days/2026-02-26")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_damaged_walk_is_told_of_in_plain_words()
    {
        using var visitor = await Walk.StartedAsync(app);
        await BringTests.BringAsync(visitor, "Walk of 26 February, 16:00", WalkFile.Of("""{"backstay-walk":1,"placem"""));
        visitor.Text.ShouldContain("The beginning of this walk is damaged");
    }

    private static async Task<string> OwnerAsync(Visitor visitor) => (await visitor.OpenAsync("/movement/record")).Page.QuerySelector("[data-owner]")!.GetAttribute("data-owner")!;
}
