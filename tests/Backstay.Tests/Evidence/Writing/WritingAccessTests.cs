using System.Net;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.People;

namespace Backstay.Tests.Evidence.Writing;

public sealed class WritingAccessTests(TestApp app)
{
    [Fact]
    public async Task Nobody_but_its_members_sees_or_sends_what_a_team_writes()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        var gone = team.Members[2];
        List<(string Path, List<KeyValuePair<string, string>> Values)> forms = [];
        foreach (var (place, button) in new[] { ("publish", "Show my name"), ("draft/abstract", "Save this section") })
        {
            await gone.OpenAsync($"{team.Path}/{place}");
            var form = gone.Page.QuerySelectorAll("main button").First(one => one.TextContent.Trim() == button).Closest("form")!;
            forms.Add(($"{team.Path}/{place}", [.. form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")), new("text", "Theirs")]));
        }
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        foreach (var place in new[] { "publish", "protocol", "draft", "draft/abstract", "draft.md", "draft.bib", "draft.docx" })
        {
            var path = $"{team.Path}/{place}";
            (await team.Lead.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var one in new[] { other, patient, gone }) (await one.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
        foreach (var (path, values) in forms) ((int)(await gone.PostAsync(path, values)).Status).ShouldBeInRange(400, 404, path);
        (await team.Lead.OpenAsync($"{team.Path}/draft/abstract")).Page.QuerySelector("textarea")!.TextContent.ShouldBe("");
        foreach (var place in new[] { "draft/none", "draft.exe" }) (await team.Lead.OpenAsync($"{team.Path}/{place}")).Status.ShouldBe(HttpStatusCode.NotFound, place);
    }

    [Fact]
    public async Task The_guide_is_open_to_everybody()
    {
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync("/evidence/guide")).Text.ShouldContain("Bring one file for each database.");
    }
}
