using System.Net;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Findings;

public sealed class ExtractionPagesTests(TestApp app)
{
    [Fact]
    public async Task Two_extract_a_report_blind_and_agree_and_the_table_shows_it()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var (first, second) = (team.Members[0], team.Members[1]);
        await first.OpenAsync($"{team.Path}/extract/1");
        await first.PressAsync("Keep mine", ("value-0", "Sweden"), ("value-1", "2017"), ("value-2", "=1+1"));
        await second.OpenAsync($"{team.Path}/extract/1");
        second.Page.DocumentElement.InnerHtml.ShouldNotContain("Sweden");
        await second.PressAsync("Keep mine", ("value-0", "Denmark"), ("value-1", "2017"), ("value-2", "=1+1"));
        second.Text.ShouldContain("Country, said by Reviewer 1");
        second.Text.ShouldContain("Sweden");
        second.Page.QuerySelectorAll(".differs").Length.ShouldBe(1);
        await second.PressAsync("Keep what is agreed", ("value-0", "Sweden"));
        (await first.OpenAsync($"{team.Path}/characteristics")).Text.ShouldContain("Sweden");
        first.Text.ShouldNotContain("Denmark");
        (await first.OpenAsync($"{team.Path}/characteristics.csv")).Status.ShouldBe(HttpStatusCode.OK);
        (await first.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("'=1+1");
    }

    [Fact]
    public async Task A_third_cannot_extract_and_who_leaves_makes_room()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Members[1].OpenAsync($"{team.Path}/extract/1");
        await team.Members[1].PressAsync("Keep mine", ("value-0", "Spain"));
        await team.Members[1].OpenAsync($"{team.Path}/team");
        await team.Members[1].PressAsync("Leave");
        (await team.Members[1].OpenAsync($"{team.Path}/extract/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await team.Lead.OpenAsync($"{team.Path}/extract")).Text.ShouldContain("Done by 0 of 2");
    }

    [Fact]
    public async Task The_lead_names_the_fields_and_reports_of_one_study_count_once()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/extract");
        await team.Lead.PressAsync("Keep these fields", ("fields", "Country\nCountry"));
        team.Lead.Text.ShouldContain("each field once");
        team.Lead.Page.QuerySelector("textarea[name=fields]")!.TextContent.ShouldBe("Country\nCountry");
        await team.Lead.PressAsync("Keep these fields", ("fields", "Country\nPeople"));
        (await team.Lead.OpenAsync($"{team.Path}/extract/1")).Page.QuerySelectorAll("main textarea").Length.ShouldBe(2);
        await team.Lead.OpenAsync($"{team.Path}/extract");
        await team.Lead.PressAsync("They are one study", ("study", ""));
        team.Lead.Page.QuerySelectorAll("main a[href^='#field']").Length.ShouldBe(2);
        await team.Lead.PressAsync("They are one study", ("reports", "1|2"), ("study", "Nordin"));
        (await ScreenedReview.ReadAsync(app, team, state => (state.StudyOf(1), state.StudyOf(2)))).ShouldBe(("Nordin", "Nordin"));
        (await team.Members[1].OpenAsync($"{team.Path}/extract")).Page.QuerySelector("textarea[name=fields]").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_included_is_not_extracted_and_an_empty_form_is_no_extraction()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        foreach (var page in new[] { "extract/3", "appraise/3", "text/3", "extract/9" }) (await team.Lead.OpenAsync($"{team.Path}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        await team.Lead.OpenAsync($"{team.Path}/extract/1");
        await team.Lead.PressAsync("Keep mine");
        team.Lead.Text.ShouldContain("Fill in at least one field");
    }

    [Fact]
    public async Task Pressing_twice_does_what_pressing_once_does()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/extract/1");
        await team.Lead.PressAsync("Keep mine", ("value-0", "Spain"));
        var second = team.Members[1];
        await second.OpenAsync($"{team.Path}/extract/1");
        var values = second.Page.QuerySelectorAll("main form input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")).Append(new("value-0", "Peru")).ToList();
        foreach (var _ in new[] { 1, 2 })
        {
            await second.PostAsync($"{team.Path}/extract/1", values);
            second.Status.ShouldBe(HttpStatusCode.OK);
            second.Text.ShouldContain("Both are done");
        }
        (await ScreenedReview.ReadAsync(app, team, state => state.Findings.Extraction.Of(1).Value(1, "Country"))).ShouldBe("Peru");
    }
}
