using System.Net;
using Backstay.People.Roles;
using Backstay.Programmes;
using Backstay.Tests.App;
using Backstay.Tests.People;

namespace Backstay.Tests.Programmes;

public sealed class ProgrammePagesTests(TestApp app)
{
    [Fact]
    public async Task A_researcher_sees_each_programme_week_by_week()
    {
        using var researcher = await Staff.SignedInAsync(app, Role.Researcher);
        await researcher.OpenAsync("/research/programmes");
        var pages = researcher.Page.QuerySelectorAll("main a[href^='/research/programmes/']").Select(link => link.GetAttribute("href")!).ToList();
        pages.Count.ShouldBe(ProgrammePreview.All().Count);
        foreach (var page in pages)
        {
            await researcher.OpenAsync(page);
            researcher.Status.ShouldBe(HttpStatusCode.OK);
            researcher.Page.QuerySelectorAll("svg[role=img]").ShouldAllBe(strip => strip.GetAttribute("aria-label")!.Length > 5);
            researcher.Page.QuerySelectorAll("tbody tr").ShouldNotBeEmpty(page);
        }
        await researcher.OpenAsync("/research/programmes/no-such");
        researcher.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_does_no_research_does_not_see_them()
    {
        using var editor = await Staff.SignedInAsync(app, Role.Editor);
        await editor.OpenAsync("/research/programmes/backstay");
        editor.Page.QuerySelector("svg[role=img]").ShouldBeNull();
    }
}
