using System.Net;
using Backstay.CheckIns.Worries;
using Backstay.CheckIns.Writing;
using Backstay.Kernel.Events;
using Backstay.People.Erasure;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.CheckIns;

public sealed class WritingTests(TestApp app)
{
    private const string Task = "/learn/courses/pain/writing";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_listed_changed_deleted_and_brought_back()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(Task);
        visitor.Text.ShouldContain("Only you can read this.");
        var path = await WriteAsync(visitor, "Dear pain, sit down.");
        visitor.Text.ShouldContain("It is saved.");
        await visitor.PressAsync("Save", ("words", "Dear pain, sit down there."));
        await visitor.OpenAsync("/writing");
        visitor.Text.ShouldContain("Dear pain, sit down there.");
        await visitor.OpenAsync(Task);
        visitor.Text.ShouldContain("What you wrote before");
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("");

        await visitor.OpenAsync(path);
        await visitor.PressAsync("Delete this text");
        visitor.Text.ShouldNotContain("sit down there");
        await visitor.PressAsync("Bring it back");
        visitor.Url.AbsolutePath.ShouldBe(path);
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Dear pain, sit down there.");
    }

    [Fact]
    public async Task A_deleted_text_is_gone_after_a_week()
    {
        using var visitor = await Walk.StartedAsync(app);
        var path = await WriteAsync(visitor, "To be gone.");
        await visitor.PressAsync("Delete this text");
        var id = new PrivateTextId(Guid.Parse(path.Split('/')[^1]));
        var other = await app.StartAsync(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(app.Clock.GetUtcNow().AddDays(8)));
        await using var scope = other.Services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<INightlyTidying>()) await room.TidyAsync(Ct);
        (await app.WithDbAsync(db => db.Set<PrivateText>().CountAsync(text => text.Id == id, Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_else_reads_it_whatever_their_role()
    {
        using var me = await Walk.StartedAsync(app);
        var path = await WriteAsync(me, "The cat is called Mog.");
        foreach (var role in Enum.GetValues<Role>())
        {
            using var other = await Staff.SignedInAsync(app, role);
            await other.OpenAsync(path);
            other.Status.ShouldBe(HttpStatusCode.NotFound, role.ToString());
            await other.OpenAsync("/writing");
            other.Text.ShouldNotContain("Mog");
            await other.OpenAsync($"/writing?removed={path.Split('/')[^1]}");
            other.Text.ShouldNotContain("Bring it back");
            await other.OpenAsync(Task);
            other.Text.ShouldNotContain("Mog");
            (await KeepAsync(other, path, "Taken over")).ShouldBe(HttpStatusCode.NotFound, role.ToString());
        }
        await me.OpenAsync(path);
        me.Page.QuerySelector("textarea")!.TextContent.ShouldBe("The cat is called Mog.");
    }

    [Fact]
    public async Task A_draft_waits_and_what_was_saved_can_be_had_back()
    {
        using var visitor = await Walk.StartedAsync(app);
        var path = await WriteAsync(visitor, "Saved words.");
        (await KeepAsync(visitor, path, "Half a new thou")).ShouldBe(HttpStatusCode.NoContent);
        await visitor.OpenAsync(path);
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Half a new thou");
        await visitor.PressAsync("Go back to what I saved");
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Saved words.");
    }

    [Fact]
    public async Task A_text_begun_and_never_saved_is_gone_on_with_at_the_task()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(Task);
        var id = visitor.Page.QuerySelector("main input[name=id]")!.GetAttribute("value")!;
        (await KeepAsync(visitor, $"/writing/{id}", "Whenever my back hurts")).ShouldBe(HttpStatusCode.NoContent);
        await visitor.OpenAsync(Task);
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Whenever my back hurts");
        await visitor.PressAsync("Save");
        visitor.Url.AbsolutePath.ShouldBe($"/writing/{id}");
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_stored_once()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(Task);
        var form = Form(visitor).Append(new("words", "Once.")).ToList();
        await visitor.PostAsync(Task, form);
        await visitor.PostAsync(Task, form);
        await visitor.OpenAsync("/writing");
        visitor.Page.QuerySelectorAll("main .rows a").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("  ", "Write a word or two first")]
    [InlineData(null, "under 20000 letters")]
    public async Task What_cannot_be_saved_is_told_and_stays_on_the_page(string? words, string told)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(Task);
        words ??= new string('x', PrivateText.Longest + 1);
        await visitor.PressAsync("Save", ("words", words));
        visitor.Text.ShouldContain(told);
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe(words);
    }

    [Fact]
    public async Task Worrying_words_are_saved_answered_with_help_and_told_to_nobody()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync(Task);
        await visitor.PressAsync("Save", ("words", "I want to die, said to paper."));
        visitor.Url.AbsolutePath.ShouldBe("/writing/help");
        visitor.Text.ShouldContain("we tell nobody");
        visitor.Page.QuerySelector("a[href='tel:112']").ShouldNotBeNull();
        await visitor.OpenAsync("/writing");
        visitor.Text.ShouldContain("I want to die, said to paper.");
        var (told, queued) = await app.WithDbAsync(async db =>
        {
            var writer = (await db.Set<PrivateText>().SingleAsync(text => text.Text == "I want to die, said to paper.", Ct)).PersonId;
            return (await db.Set<Worry>().CountAsync(worry => worry.PersonId == writer, Ct), await db.Set<OutboxMessage>().CountAsync(message => message.PersonId == writer && message.Kind.Contains("Worrying"), Ct));
        });
        (told, queued).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_begin_first()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(Task);
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    private static async Task<string> WriteAsync(Visitor visitor, string words)
    {
        await visitor.OpenAsync(Task);
        await visitor.PressAsync("Save", ("words", words));
        visitor.Url.AbsolutePath.ShouldStartWith("/writing/");
        return visitor.Url.AbsolutePath;
    }

    /// <summary>As the page's script keeps a draft.</summary>
    private async Task<HttpStatusCode> KeepAsync(Visitor visitor, string path, string words)
    {
        await visitor.OpenAsync(Task);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await http.PostAsync($"{path}/draft", new FormUrlEncodedContent(Form(visitor).Append(new("words", words))), Ct);
        return answer.StatusCode;
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
}
