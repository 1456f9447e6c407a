using System.Net;
using Backstay.Tests.App;

namespace Backstay.Tests.Host;

public sealed class WebTests(TestApp app)
{
    [Fact]
    public async Task An_unknown_address_answers_404_with_a_way_home()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/no-such-page");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Page.QuerySelector("main a.button").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_health_addresses_answer(string path)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync(path);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }
}
