using System.Net;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;

namespace Backstay.Tests.Evidence.Findings;

public sealed class FindingsAccessTests(TestApp app)
{
    private static readonly Guid Theme = NamedGuid.Of("theme"), Code = NamedGuid.Of("code");

    private static readonly string[] Places =
    [
        "extract", "extract/1", "characteristics", "characteristics.csv", "appraise", "appraise/1", "appraisals.csv", "text/1", "codes", $"codes/{Code}", "codes.json", "theory", $"theory/{Code}", "confidence", $"confidence/{Theme}",
        "model", "model.svg", "model.csv", "checklists", "checklists/entreq.csv", "flow.svg", "log.jsonl",
    ];

    [Fact]
    public async Task Nobody_but_its_members_sees_what_a_review_found()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new ThemeAdded(Theme, "Means"), new CodeAdded(Code, "No time", Sense.Barrier));
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        var gone = team.Members[2];
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        foreach (var place in Places)
        {
            var path = $"{team.Path}/{place}";
            (await team.Lead.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var one in new[] { other, patient, gone }) (await one.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
    }

    [Fact]
    public async Task Nobody_but_its_members_can_send_a_form_of_a_review()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new ThemeAdded(Theme, "Means"), new CodeAdded(Code, "No time", Sense.Barrier));
        var gone = team.Members[2];
        List<(string Path, List<KeyValuePair<string, string>> Values)> forms = [];
        foreach (var (place, button) in new[] { ("extract/1", "Keep mine"), ("appraise/1", "Keep my answers"), ("codes", "Add it"), ($"theory/{Code}", "Keep my view"), ($"codes/{Code}", "Keep name and memo") })
        {
            await gone.OpenAsync($"{team.Path}/{place}");
            var form = gone.Page.QuerySelectorAll("main button").First(one => one.TextContent.Trim() == button).Closest("form")!;
            forms.Add(($"{team.Path}/{place}", [.. form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")),
                new("value-0", "Spain"), new("answer-1", "Met"), new("theme", "Theirs"), new("constructs", "Coherence"), new("name", "Theirs")]));
        }
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        foreach (var (path, values) in forms) ((int)(await gone.PostAsync(path, values)).Status).ShouldBeInRange(400, 404, path);
        var left = await ScreenedReview.ReadAsync(app, team, state => state.Findings.Extraction.Of(1).Told.Count + state.Findings.Coding.Book.Themes.Count + state.Findings.Theory.Map.Placings.Count);
        left.ShouldBe(1);
    }
}
