using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Movement.Brought;

public sealed class PushTests(TestApp app)
{
    private const string Message = """{"_type":"location","lat":52.52,"lon":13.405,"tst":1772434800,"acc":12}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_sends_by_itself_with_its_own_password_and_what_it_sent_on_a_day_stands_together()
    {
        using var visitor = await Walk.StartedAsync(app);
        var secret = await MakeAsync(visitor);
        for (var time = 0; time < 2; time++)
        {
            var (status, body) = await PushAsync(Basic("backstay", secret), Message);
            (status, body).ShouldBe((HttpStatusCode.OK, "[]"));
        }
        (await PushAsync(new("Bearer", secret), """[{"_type":"location","lat":52.521,"lon":13.405,"tst":1772434860,"acc":12}]""")).Status.ShouldBe(HttpStatusCode.OK);
        (await PushAsync(new("Bearer", secret), "")).Status.ShouldBe(HttpStatusCode.OK);
        await visitor.OpenAsync("/movement/bring");
        visitor.Page.QuerySelectorAll("main a[href^='/movement/bring/']").Length.ShouldBe(1);
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href^='/movement/bring/']")!.GetAttribute("href")!);
        visitor.Page.QuerySelectorAll("main dd").Select(one => one.TextContent).ShouldBe(["OwnTracks", "2 Mar 2026 – 2 Mar 2026", "0", "2", "1"]);
    }

    [Fact]
    public async Task A_password_that_is_wrong_or_was_ended_is_refused()
    {
        using var visitor = await Walk.StartedAsync(app);
        var secret = await MakeAsync(visitor);
        (await PushAsync(Basic("backstay", secret + "x"), Message)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PushAsync(null, Message)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PushAsync(new("Basic", "%%%"), Message)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await visitor.OpenAsync("/movement/send");
        await visitor.PressAsync("End");
        (await PushAsync(Basic("backstay", secret), Message)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("what is this")]
    [InlineData("{\"_type\":\"location\",\"lat\":52.5")]
    public async Task What_is_no_message_of_an_app_is_refused_with_a_reason(string body)
    {
        using var visitor = await Walk.StartedAsync(app);
        var (status, answer) = await PushAsync(new("Bearer", await MakeAsync(visitor)), body);
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldContain("detail");
    }

    private static async Task<string> MakeAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/movement/send");
        await visitor.PressAsync("Make a password for OwnTracks");
        return visitor.Page.QuerySelectorAll("main .notice code")[^1].TextContent;
    }

    private static AuthenticationHeaderValue Basic(string user, string password) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    private async Task<(HttpStatusCode Status, string Body)> PushAsync(AuthenticationHeaderValue? who, string body)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/movement/push") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = who;
        using var response = await http.SendAsync(request, Ct);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
    }
}
