using System.Net;
using Backstay.CheckIns.Diary;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Plan.Progress;

public sealed class ProgressPageTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task A_stranger_is_asked_who_they_are()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/progress");
        visitor.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Before_the_first_check_in_it_says_what_will_be_here()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain("This is where you see how it goes");
        visitor.Text.ShouldContain("After six check-ins");
        visitor.Page.QuerySelector("main a.main[href='/check-in']").ShouldNotBeNull();
        visitor.Page.QuerySelectorAll("svg[role=img]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pain", "4", "5 more check-ins")]
    [InlineData("minutes", "12", "6 more check-ins")]
    [InlineData("sleep", "4", "6 more check-ins")]
    public async Task Any_one_answer_is_shown(string field, string value, string title)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", (field, value));
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain(title);
        visitor.Page.QuerySelectorAll("svg[role=img]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Sixty_days_have_graphs_and_tables_for_each_period()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/today");
        await AddDiaryAsync(await PersonOfAsync(visitor), 60);
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain("Your pain is");
        visitor.Page.QuerySelectorAll("svg[role=img]").Length.ShouldBe(3);
        visitor.Page.QuerySelectorAll(".graph").First().QuerySelectorAll("tbody tr").Length.ShouldBe(21);
        visitor.Page.QuerySelectorAll("[style]").ShouldBeEmpty();
        visitor.Page.QuerySelector("a[aria-current=true]")!.TextContent.ShouldBe("3 weeks");
        foreach (var (period, rows) in new[] { ("3-months", 60), ("all", 60), ("nonsense", 21) })
        {
            await visitor.OpenAsync($"/progress?period={period}");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Page.QuerySelectorAll(".graph").First().QuerySelectorAll("tbody tr").Length.ShouldBe(rows, period);
        }
    }

    [Fact]
    public async Task A_flare_up_is_shaded_and_named()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "8"));
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan");
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain("You are in a flare-up.");
        visitor.Page.QuerySelectorAll("svg .fill-rest-soft").Length.ShouldBe(1);
        visitor.Page.QuerySelectorAll("svg text").ShouldContain(text => text.TextContent == "flare-up");
    }

    [Fact]
    public async Task What_matters_shows_then_and_asks_for_now()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/about-you");
        await visitor.PressAsync("Next", ("matters", "Walk to the <market>"));
        await visitor.PressAsync("Next", ("able", "2"));
        await FinishAsync(visitor);
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain("Walk to the <market>");
        visitor.Text.ShouldContain("Your next look-back asks you again.");
        await visitor.OpenAsync("/look-back");
        await visitor.PressAsync("Save", ("pain", "4"), ("change", "better"), ("able", "6"), ("fit", "right"));
        await visitor.OpenAsync("/progress");
        visitor.Text.ShouldContain("You can do more of what matters to you");
        visitor.Page.QuerySelector(".numbers td strong")!.TextContent.ShouldBe("6");
    }

    [Fact]
    public async Task What_goes_along_with_moving_is_said_and_drawn_once_it_is_sure_and_not_before()
    {
        using var visitor = await Walk.StartedAsync(app);
        var (person, random, minutes) = (await PersonOfAsync(visitor), new Random(7), 10);
        await app.WithDbAsync(db =>
        {
            for (var ago = 80; ago > 0; ago--)
            {
                var pain = (int)Math.Clamp(Math.Round(7 - minutes / 8d + 2 * random.NextDouble() - 1), 0, 10);
                minutes = random.Next(40);
                db.Add(new DiaryVersion { Id = app.Clock.NewId<DiaryVersionId>(), PersonId = person, Day = Today.AddDays(-ago), Pain = pain, ActiveMinutes = minutes, Sleep = 3, Mood = 3, Did = null, At = app.Clock.GetUtcNow() });
            }
            return db.SaveChangesAsync();
        });
        await visitor.OpenAsync("/progress?period=3-months");
        var graph = visitor.Page.QuerySelectorAll(".graph").Single(one => one.QuerySelector("h2")!.TextContent == "In your own days, more moving went along with less pain in the two days after.");
        graph.QuerySelectorAll("svg circle").Length.ShouldBe(graph.QuerySelectorAll("tbody tr").Length);
        graph.QuerySelector("svg .fill-line").ShouldNotBeNull();
        graph.TextContent.ShouldContain("It is a tendency and not a cause.");
        visitor.Text.ShouldNotContain("no clear link", customMessage: "the page says one thing of it");
        (await visitor.OpenAsync("/progress?period=3-weeks")).Text.ShouldNotContain("more moving went along");
    }

    [Fact]
    public async Task Nobody_sees_the_days_of_another()
    {
        using var me = await Walk.StartedAsync(app);
        await AddDiaryAsync(await PersonOfAsync(me), 30);
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/progress");
        other.Page.QuerySelectorAll("svg[role=img]").ShouldBeEmpty();
    }

    private static async Task FinishAsync(Visitor visitor)
    {
        for (var step = 0; step < 10 && visitor.Url.AbsolutePath == "/about-you"; step++)
            await visitor.PressAsync(visitor.Page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).First(text => text is "Next" or "Save" or "Done"));
    }

    // Told through the page, so that the newest row of the diary is this person's.
    private async Task<PersonId> PersonOfAsync(Visitor visitor)
    {
        var mark = Guid.CreateVersion7().ToString();
        await visitor.OpenAsync($"/diary/{Today:O}");
        await visitor.PressAsync("Save", ("pain", "4"), ("did", mark));
        return await app.WithDbAsync(async db => (await db.Set<DiaryVersion>().SingleAsync(version => version.Did == mark)).PersonId);
    }

    private Task<int> AddDiaryAsync(PersonId person, int days) => app.WithDbAsync(db =>
    {
        db.Set<DiaryVersion>().AddRange(Enumerable.Range(1, days - 1).Select(ago => new DiaryVersion
        {
            Id = app.Clock.NewId<DiaryVersionId>(), PersonId = person, Day = Today.AddDays(-ago), Pain = 3 + ago % 4, ActiveMinutes = ago % 20, Sleep = 1 + ago % 5, Mood = 3,
            Did = null, At = app.Clock.GetUtcNow(),
        }));
        return db.SaveChangesAsync();
    });
}
