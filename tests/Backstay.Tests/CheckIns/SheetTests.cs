using System.Net;
using Backstay.CheckIns.Questionnaires;
using Backstay.People.Erasure;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.CheckIns;

public sealed class SheetTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sheet_left_in_the_middle_is_gone_on_with_at_the_item()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/sheets/pacing-log/new");
        visitor.Text.ShouldContain("Question 1 of");
        await visitor.PressAsync("Next", ("activity", "Paperwork"));
        visitor.Text.ShouldContain("Plan and deed");
        await visitor.OpenAsync("/sheets/pacing-log");
        visitor.Text.ShouldContain("Not finished");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        visitor.Text.ShouldContain("Your answers so far are kept");
        visitor.Page.QuerySelector("input[name=planned]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_copies_open_at_once_are_not_mixed_up()
    {
        using var visitor = await Walk.StartedAsync(app);
        var first = await BeginAsync(visitor, "Weeding");
        var second = await BeginAsync(visitor, "Ironing");
        await visitor.OpenAsync($"{first}/fill");
        await visitor.PressAsync("Next", ("planned", "10"), ("done", "12"));
        await visitor.OpenAsync(first);
        visitor.Text.ShouldContain("Weeding");
        visitor.Text.ShouldContain("12");
        await visitor.OpenAsync(second);
        visitor.Text.ShouldContain("Ironing");
        visitor.Text.ShouldNotContain("12");
    }

    [Fact]
    public async Task A_filled_sheet_is_listed_read_changed_and_its_earlier_answers_stay()
    {
        using var visitor = await Walk.StartedAsync(app);
        var copy = await FillAsync(visitor, "Cooking");
        visitor.Text.ShouldContain("It is saved.");
        visitor.Text.ShouldContain("Minutes above the plan: 5");
        await visitor.OpenAsync($"{copy}/fill?item=activity");
        await visitor.PressAsync("Next", ("activity", "Baking"));
        visitor.Url.AbsolutePath.ShouldBe(copy);
        visitor.Text.ShouldContain("Baking");
        visitor.Text.ShouldContain("Earlier answers");
        visitor.Text.ShouldContain("Cooking");
        await visitor.OpenAsync("/sheets");
        visitor.Text.ShouldContain("Pacing log");
        visitor.Text.ShouldContain("Baking");
    }

    [Fact]
    public async Task A_second_time_through_a_module_keeps_the_sheets_of_the_first()
    {
        using var visitor = await Walk.StartedAsync(app);
        await FillAsync(visitor, "First time");
        await FillAsync(visitor, "Second time");
        await visitor.OpenAsync("/learn/courses/behaviour");
        visitor.Text.ShouldContain("You have 2");
        await visitor.OpenAsync("/sheets/pacing-log");
        visitor.Text.ShouldContain("First time");
        visitor.Text.ShouldContain("Second time");
    }

    [Fact]
    public async Task A_deleted_sheet_can_be_brought_back_for_a_week_and_is_then_gone()
    {
        using var visitor = await Walk.StartedAsync(app);
        var copy = await FillAsync(visitor, "Hoovering");
        await visitor.PressAsync("Delete this sheet");
        visitor.Text.ShouldNotContain("Hoovering");
        await visitor.PressAsync("Bring it back");
        visitor.Url.AbsolutePath.ShouldBe(copy);
        visitor.Text.ShouldContain("Hoovering");
        await visitor.PressAsync("Delete this sheet");
        await visitor.OpenAsync(copy);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);

        var id = new ResponseId(Guid.Parse(copy.Split('/')[^1]));
        await TidyAsync(days: 6);
        (await app.WithDbAsync(db => db.Set<Response>().CountAsync(response => response.Id == id, Ct))).ShouldBe(1);
        await TidyAsync(days: 8);
        (await app.WithDbAsync(db => db.Set<Response>().CountAsync(response => response.Id == id, Ct))).ShouldBe(0);
        (await app.WithDbAsync(db => db.Set<Answer>().CountAsync(answer => answer.ResponseId == id, Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_sees_a_filled_sheet_whatever_their_role()
    {
        using var me = await Walk.StartedAsync(app);
        var copy = await FillAsync(me, "A private thing");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var other = await Staff.SignedInAsync(app, role);
            foreach (var path in new[] { copy, $"{copy}/fill" })
            {
                await other.OpenAsync(path);
                other.Status.ShouldBe(HttpStatusCode.NotFound, $"{role} {path}");
            }
            await other.OpenAsync("/sheets");
            other.Text.ShouldNotContain("A private thing");
        }
    }

    [Fact]
    public async Task An_empty_sheet_is_there_for_everybody_to_print_with_every_question()
    {
        using var stranger = app.NewVisitor();
        foreach (var sheet in new Backstay.CheckIns.Sheets.SheetShelf(new QuestionnaireShelf()).All.ToList())
        {
            await stranger.OpenAsync($"{sheet.Path}/blank");
            stranger.Status.ShouldBe(HttpStatusCode.OK, sheet.Id);
            stranger.Page.QuerySelectorAll(".paper .ask").Length.ShouldBe(new QuestionnaireShelf().Find(sheet.Id)!.Questions.Count(), sheet.Id);
        }
        await stranger.OpenAsync("/sheets/pacing-log");
        stranger.Text.ShouldContain("There is no account to make.");
    }

    [Fact]
    public async Task Every_sheet_can_be_filled_in_to_its_end_with_what_it_asks_for()
    {
        using var visitor = await Walk.StartedAsync(app);
        foreach (var sheet in new Backstay.CheckIns.Sheets.SheetShelf(new QuestionnaireShelf()).All.ToList())
        {
            var file = new QuestionnaireShelf().Find(sheet.Id)!;
            await visitor.OpenAsync($"{sheet.Path}/new");
            for (var page = 0; page < 30 && visitor.Url.AbsolutePath.EndsWith("/fill", StringComparison.Ordinal); page++)
                await visitor.PressAsync(visitor.Page.QuerySelector("main form button.main")!.TextContent.Trim(),
                    [.. file.Questions.Where(question => visitor.Page.QuerySelector($"main form [name='{question.LinkId}']") is not null).Select(question => (question.LinkId, (string?)AnswerTo(question)))]);
            visitor.Text.ShouldContain("It is saved.", Case.Sensitive, sheet.Id);
        }
        await visitor.OpenAsync("/sheets");
        visitor.Page.QuerySelectorAll("main > .rows a").Length.ShouldBe(16);
    }

    [Fact]
    public async Task Worrying_words_in_a_sheet_are_answered_with_help_at_once_and_told_to_nobody()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/sheets/pacing-log/new");
        await visitor.PressAsync("Next", ("activity", "I want to end my life"));
        visitor.Url.AbsolutePath.ShouldBe("/writing/help");
        visitor.Page.QuerySelector("a[href='tel:112']").ShouldNotBeNull();
        var copy = new ResponseId(Guid.Parse(visitor.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Back to the sheet").GetAttribute("href")!.Split('/')[^1]));
        (await app.WithDbAsync(async db =>
        {
            var writer = (await db.Set<Response>().SingleAsync(response => response.Id == copy, Ct)).PersonId;
            return await db.Set<Backstay.CheckIns.Worries.Worry>().CountAsync(worry => worry.PersonId == writer, Ct);
        })).ShouldBe(0);
    }

    [Theory]
    [InlineData("/sheets/no-such-sheet")]
    [InlineData("/sheets/start")]
    [InlineData("/sheets/no-such-sheet/blank")]
    [InlineData("/sheets/no-such-sheet/new")]
    public async Task A_sheet_that_is_not_there_is_not_found(string path)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(path);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string AnswerTo(Question question) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Ticks => question.Options[0].Value,
        QuestionKind.Yes => "true",
        QuestionKind.Day => "2026-03-02",
        QuestionKind.Time => "23:30",
        QuestionKind.Text or QuestionKind.LongText => "Some words",
        _ => question.Least ?? "1",
    };

    private static async Task<string> BeginAsync(Visitor visitor, string activity)
    {
        await visitor.OpenAsync("/sheets/pacing-log/new");
        await visitor.PressAsync("Next", ("activity", activity));
        return visitor.Url.AbsolutePath[..^"/fill".Length];
    }

    private static async Task<string> FillAsync(Visitor visitor, string activity)
    {
        var copy = await BeginAsync(visitor, activity);
        await visitor.PressAsync("Next", ("planned", "10"), ("done", "15"));
        while (visitor.Url.AbsolutePath != copy) await visitor.PressAsync(visitor.Page.QuerySelector("main form button.main")!.TextContent.Trim());
        return copy;
    }

    private async Task TidyAsync(int days)
    {
        var then = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(app.Clock.GetUtcNow().AddDays(days));
        var other = await app.StartAsync(then);
        await using var scope = other.Services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<INightlyTidying>()) await room.TidyAsync(Ct);
    }
}
