using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Host;

/// <summary>The proof that a form came from a page of this person's own browser.</summary>
public sealed class FormTokenTests(TestApp app)
{
    [Fact]
    public async Task A_browser_gets_the_same_token_on_each_page_and_it_stays_good()
    {
        using var visitor = await Walk.StartedAsync(app);
        var first = Token(visitor);
        await visitor.OpenAsync("/today");
        Token(visitor).ShouldBe(first);
        await visitor.PressAsync("Done");
        await visitor.PressAsync("Done");
        visitor.Text.ShouldContain("Done at");
    }

    [Fact]
    public async Task The_token_of_another_persons_page_changes_nothing()
    {
        using var me = await Walk.StartedAsync(app);
        using var other = await Walk.StartedAsync(app);
        await SendDoneAsync(me, Token(other));
        me.Url.AbsolutePath.ShouldBe("/form-again");
        await me.OpenAsync("/today");
        me.Text.ShouldNotContain("Done at");
    }

    [Fact]
    public async Task A_strangers_token_does_not_serve_the_person_that_the_stranger_becomes()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        var before = Token(visitor);
        await Walk.StartAsync(visitor);
        Token(visitor).ShouldNotBe(before);
        await SendDoneAsync(visitor, before);
        visitor.Url.AbsolutePath.ShouldBe("/form-again");
        await visitor.OpenAsync("/today");
        await SendDoneAsync(visitor, Token(visitor));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Done at");
    }

    private static Task SendDoneAsync(Visitor visitor, string token) => visitor.PostAsync("/today/do",
        [new("id", visitor.Page.QuerySelector(".item input[name=id]")!.GetAttribute("value")!), new("do", "done"), new("__RequestVerificationToken", token)]);

    private static string Token(Visitor visitor) => visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
