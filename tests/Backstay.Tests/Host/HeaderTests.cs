using System.Security.Cryptography;
using System.Text;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Host;

public sealed class HeaderTests(TestApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/no-such-page")]
    public async Task Every_page_forbids_inline_code_foreign_requests_and_framing(string path)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync(path);
        var policy = visitor.Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        visitor.Page.QuerySelectorAll("[style], [onclick]").ShouldBeEmpty();
        foreach (var inline in visitor.Page.QuerySelectorAll("style, script:not([src])"))
            policy.ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline.TextContent)))}'", Case.Sensitive, "only what the policy names by its hash stands in the page");
        foreach (var link in visitor.Page.QuerySelectorAll("script[src], link[href], img[src]"))
            (link.GetAttribute("src") ?? link.GetAttribute("href"))!.ShouldNotContain("//");
    }

    [Fact]
    public async Task A_page_is_kept_by_no_proxy()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/help");
        visitor.Response.Headers.CacheControl!.Private.ShouldBeTrue();
        visitor.Response.Headers.CacheControl.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stranger_gets_the_style_within_the_page_and_a_known_person_a_sheet_to_keep()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        visitor.Page.QuerySelector("style").ShouldNotBeNull();
        visitor.Page.QuerySelector("link[rel=stylesheet]").ShouldBeNull();
        var fetched = visitor.Page.QuerySelector("script[data-style]")!.GetAttribute("data-style")!;

        using var known = await Walk.StartedAsync(app);
        known.Page.QuerySelector("style").ShouldBeNull();
        known.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href").ShouldBe(fetched);
        using var http = new HttpClient { BaseAddress = app.Address };
        using var sheet = await http.GetAsync(fetched, TestContext.Current.CancellationToken);
        sheet.EnsureSuccessStatusCode();
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        var style = (await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim();
        visitor.Page.QuerySelector("style")!.TextContent.Trim().ShouldBe(style);
    }
}
