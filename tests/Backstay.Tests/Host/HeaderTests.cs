using Backstay.Tests.App;

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
        visitor.Page.QuerySelectorAll("[style], [onclick], script:not([src])").ShouldBeEmpty();
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
}
