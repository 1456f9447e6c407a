using Backstay.CheckIns.Diary;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.CheckIns;

public sealed class DiaryTests(TestApp app)
{
    [Fact]
    public async Task One_tap_and_save_is_a_check_in()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.PressAsync("Save", ("pain", "6"));
        visitor.Url.AbsolutePath.ShouldBe("/today");
        visitor.Text.ShouldContain("Saved: 6 of 10 today");
    }

    [Fact]
    public async Task An_edit_keeps_the_earlier_version_readable()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/diary/2026-03-01");
        await visitor.PressAsync("Save", ("pain", "3"), ("did", "Gardening"));
        await visitor.OpenAsync("/diary/2026-03-01");
        await visitor.PressAsync("Save", ("pain", "5"));
        await visitor.OpenAsync("/diary/2026-03-01");
        visitor.Page.QuerySelector("input[name=pain][checked]")!.GetAttribute("value").ShouldBe("5");
        visitor.Text.ShouldContain("Earlier versions");
        visitor.Text.ShouldContain("pain 3 of 10");
    }

    [Fact]
    public async Task The_same_check_in_sent_twenty_times_at_once_is_stored_once()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        var form = visitor.Page.QuerySelectorAll("form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
            .Append(new("pain", "4")).ToList();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => http.PostAsync("/check-in", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken)));
        answers.ShouldAllBe(answer => (int)answer.StatusCode == 302);
        var id = new DiaryVersionId(Guid.Parse(form.Single(field => field.Key == "clientId").Value));
        (await app.WithDbAsync(db => db.Set<DiaryVersion>().CountAsync(version => version.Id == id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_with_other_answers_loses_neither()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        var form = visitor.Page.QuerySelectorAll("form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        await visitor.PostAsync("/check-in", [.. form, new("pain", "4")]);
        await visitor.PostAsync("/check-in", [.. form, new("pain", "9")]);
        visitor.Text.ShouldContain("saved before with other answers");
        visitor.Page.QuerySelector("input[name=pain][checked]")!.GetAttribute("value").ShouldBe("9");
        await visitor.PressAsync("Save");
        visitor.Text.ShouldContain("Saved: 9 of 10 today");
    }

    [Theory]
    [InlineData("pain", "12", "from 0 to 10")]
    [InlineData("minutes", "many", "minutes from 0 to 1440")]
    [InlineData("sleep", "9", "pick one of the answers")]
    public async Task What_cannot_be_used_is_told_and_the_rest_is_kept(string field, string value, string told)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("did", "Walked to the sea"), (field, value));
        visitor.Text.ShouldContain(told);
        visitor.Text.ShouldContain("Nothing is lost");
        visitor.Page.QuerySelector("textarea[name=did]")!.TextContent.ShouldBe("Walked to the sea");
    }

    [Theory]
    [InlineData("/diary/2026-03-09")]
    [InlineData("/diary/2025-01-01")]
    [InlineData("/diary/yesterday")]
    public async Task A_day_that_cannot_be_told_is_not_found(string path)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(path);
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Worrying_words_are_saved_and_answered_with_help_at_once()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "8"), ("did", "I just want to die some days"));
        visitor.Text.ShouldContain("we want you to be safe");
        await visitor.OpenAsync("/diary");
        visitor.Text.ShouldContain("I just want to die some days");
    }

    [Fact]
    public async Task Another_person_sees_nothing_of_my_day()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/diary/2026-03-01");
        await me.PressAsync("Save", ("pain", "3"), ("did", "A private thing"));
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/diary/2026-03-01");
        other.Text.ShouldNotContain("A private thing");
    }
}
