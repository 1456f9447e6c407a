using System.Net;
using System.Text;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Findings;

public sealed class AppraisalPagesTests(TestApp app)
{
    [Fact]
    public async Task Two_appraise_blind_and_settle_what_they_see_differently()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var (first, second, third) = (team.Members[0], team.Members[1], team.Members[2]);
        await AppraiseAsync(first, team.Path, except: 32);
        first.Text.ShouldContain("Answer for yourself");
        await AppraiseAsync(first, team.Path);
        await second.OpenAsync($"{team.Path}/appraise/1");
        second.Page.DocumentElement.InnerHtml.ShouldNotContain("page 3");
        await AppraiseAsync(second, team.Path, not: 5);
        second.Text.ShouldContain("1 items are open");
        second.Text.ShouldContain("page 3");
        await second.PressAsync("Settle this item", ("answer-5", "Met"), ("why-5", ""));
        second.Page.QuerySelectorAll("main a[href^='#field']").Length.ShouldBe(1);
        await second.PressAsync("Settle this item", ("answer-5", "Met"), ("why-5", "It is in the appendix"));
        second.Text.ShouldContain("32 of 32 (100 %)");
        (await third.OpenAsync($"{team.Path}/appraise/1")).Text.ShouldContain("It is in the appendix");
        (await third.OpenAsync($"{team.Path}/appraise")).Text.ShouldContain("32 of 32 (100 %)");
        (await third.OpenAsync($"{team.Path}/appraisals.csv")).Status.ShouldBe(HttpStatusCode.OK);
        (await third.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("32 of 32");
    }

    [Fact]
    public async Task Another_form_can_be_used_until_somebody_begins()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        const string Form = """{"id":"own","name":"Own","title":"Own form","source":"us","met":"yes","notMet":"no","unclear":"unclear","items":[{"number":1,"domain":"All","group":"All","name":"Aim","asks":"Is the aim told?"}]}""";
        await team.Lead.OpenAsync($"{team.Path}/appraise");
        await team.Lead.SendFileAsync("Use this form", "file", "form.json", Encoding.UTF8.GetBytes("{\"id\":1}"));
        team.Lead.Text.ShouldContain("This is no form for appraisal");
        await team.Lead.SendFileAsync("Use this form", "file", "form.json", Encoding.UTF8.GetBytes(Form));
        await team.Lead.OpenAsync($"{team.Path}/appraise/1");
        await team.Lead.PressAsync("Keep my answers", ("answer-1", "Met"));
        team.Lead.Text.ShouldContain("You are done");
        await team.Lead.OpenAsync($"{team.Path}/appraise");
        await team.Lead.SendFileAsync("Use this form", "file", "form.json", Encoding.UTF8.GetBytes(Form));
        team.Lead.Text.ShouldContain("It stays");
    }

    [Fact]
    public async Task Words_without_an_answer_are_asked_about_and_stay()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/appraise/1");
        await team.Lead.PressAsync("Keep my answers", ("words-2", "not sure"));
        team.Lead.Text.ShouldContain("Choose an answer");
        team.Lead.Page.QuerySelector("input[name=words-2]")!.GetAttribute("value").ShouldBe("not sure");
    }

    private static async Task AppraiseAsync(Visitor member, string path, int not = 0, int except = 0)
    {
        await member.OpenAsync($"{path}/appraise/1");
        await member.PressAsync("Keep my answers", [.. Enumerable.Range(1, 32).Where(item => item != except).Select(item => ($"answer-{item}", (string?)(item == not ? "NotMet" : "Met"))), ("words-1", not == 0 ? "page 3" : "")]);
    }
}
