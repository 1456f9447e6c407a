using System.Net;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Publishing;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Publishing;

public sealed class PublishingTests(TestApp app)
{
    private static readonly string[] Files = ["flow.svg", "flow.csv", "model.svg", "model.csv", "characteristics.csv", "appraisals.csv", "log.jsonl"];
    private static readonly Guid Theme = NamedGuid.Of("theme"), Code = NamedGuid.Of("code"), Later = NamedGuid.Of("later");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_review_is_open_to_everybody_as_it_was_then()
    {
        using var team = await CodedAsync();
        await PublishAsync(team);
        await ScreenedReview.ActAsync(app, team, 1, new CodeAdded(Later, "No money", Sense.Barrier, In: Theme));
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync("/evidence")).Page.QuerySelectorAll($"a[href='{OpenPath(team)}']").Length.ShouldBe(1);
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldContain("Version 1 of 1, 2 March 2026.");
        stranger.Text.ShouldNotContain("Reviewer 1");
        stranger.Text.ShouldContain("No time");
        stranger.Text.ShouldNotContain("No money");
        foreach (var file in Files) (await stranger.OpenAsync($"{OpenPath(team)}/{file}")).Status.ShouldBe(HttpStatusCode.OK, file);
        foreach (var file in new[] { "flow.exe", "codes.json", "flow.png" }) (await stranger.OpenAsync($"{OpenPath(team)}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, file);
    }

    [Fact]
    public async Task The_next_version_tells_what_changed_and_the_one_before_stays()
    {
        using var team = await CodedAsync();
        await PublishAsync(team);
        await ScreenedReview.ActAsync(app, team, 1, new CodeAdded(Later, "No money", Sense.Barrier, In: Theme), new Brought("later.ris", "Embase", 2, 4, 0), new Merged(1, [3], "The same."));
        await PublishAsync(team, "We looked again.");
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldContain("Version 2 of 2, 2 March 2026. We looked again.");
        stranger.Text.ShouldContain("New barrier in Means: 'No money'");
        stranger.Text.ShouldContain("Duplicates: 1, before 0.");
        (await stranger.OpenAsync($"{OpenPath(team)}?version=1")).Text.ShouldNotContain("No money");
        foreach (var version in new[] { "3", "0", "-1", "none" }) (await stranger.OpenAsync($"{OpenPath(team)}?version={version}")).Status.ShouldBe(HttpStatusCode.NotFound, version);
    }

    [Fact]
    public async Task What_was_taken_back_or_never_published_is_as_if_it_were_not()
    {
        using var team = await CodedAsync();
        using var stranger = app.NewVisitor();
        var nothing = (await stranger.OpenAsync($"/evidence/open/{NamedGuid.Of("nothing")}")).Text;
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldBe(nothing);
        await PublishAsync(team);
        await team.Lead.PressAsync("Take all versions back");
        team.Lead.Text.ShouldContain("Nothing is open now");
        foreach (var one in new[] { stranger, team.Lead })
            foreach (var path in Files.Select(file => $"/{file}").Prepend("").Prepend("?version=1")) (await one.OpenAsync($"{OpenPath(team)}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldBe(nothing);
        (await stranger.OpenAsync("/evidence")).Page.QuerySelectorAll($"a[href='{OpenPath(team)}']").ShouldBeEmpty();
        await PublishAsync(team);
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldContain("Version 2 of 2");
        stranger.Text.ShouldNotContain("What changed since version 1");
    }

    [Fact]
    public async Task The_published_log_gives_the_same_review_and_keeps_notes_and_names_to_the_team()
    {
        using var team = await CodedAsync();
        using var anna = await JoinAsync(team, "Anna Berg");
        using var ole = await JoinAsync(team, "Ole Holm");
        await ScreenedReview.ActAsync(app, team, 1, new CodeChanged(Code, "No time", "my memo"), new Voted("title", 3, Decision.Exclude, Note: "my note"));
        await ole.OpenAsync($"{team.Path}/publish");
        await ole.PressAsync("Show my name");
        await PublishAsync(team);
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldContain("Ole Holm");
        stranger.Text.ShouldNotContain("Anna Berg");
        await stranger.OpenAsync($"{OpenPath(team)}/log.jsonl");
        var log = await stranger.Response.Content.ReadAsStringAsync(Ct);
        foreach (var kept in new[] { "Anna Berg", "my memo", "my note", "published" }) log.ShouldNotContain(kept);
        log.ShouldContain("Reviewer 4");
        var file = Path.Combine(app.Folder, $"{Guid.CreateVersion7()}.jsonl");
        await File.WriteAllTextAsync(file, log, Ct);
        ReviewReplay.Run(file).ShouldContain("Reports included: 2");
        await ole.OpenAsync("/me/erase/sure");
        await ole.PressAsync(ole.Page.QuerySelector("main form button")!.TextContent.Trim());
        (await stranger.OpenAsync(OpenPath(team))).Text.ShouldNotContain("Ole Holm");
    }

    [Fact]
    public async Task Only_who_leads_publishes_and_a_form_sent_twice_publishes_once()
    {
        using var team = await CodedAsync();
        await team.Lead.OpenAsync($"{team.Path}/publish");
        var form = team.Lead.Page.QuerySelectorAll("main form").Single(one => one.QuerySelector("textarea[name=news]") is not null);
        List<KeyValuePair<string, string>> values = [.. form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")), new("news", "First")];
        await team.Members[1].OpenAsync($"{team.Path}/publish");
        team.Members[1].Page.QuerySelectorAll("textarea").ShouldBeEmpty();
        await team.Members[1].PostAsync($"{team.Path}/publish", values);
        (await Last()).ShouldBe(0);
        foreach (var _ in new[] { 1, 2 }) await team.Lead.PostAsync($"{team.Path}/publish", values);
        (await Last()).ShouldBe(1);
        await team.Lead.OpenAsync($"{team.Path}/publish");
        await team.Lead.PressAsync("Publish version 2", ("news", new string('x', 501)));
        team.Lead.Page.QuerySelector("textarea[name=news]")!.TextContent.Length.ShouldBe(501);
        (await Last()).ShouldBe(1);

        Task<int> Last() => ScreenedReview.ReadAsync(app, team, state => state.Reporting.Publication.Last);
    }

    [Fact]
    public async Task A_member_is_named_only_while_they_want_it()
    {
        using var team = await CodedAsync();
        await team.Members[1].OpenAsync($"{team.Path}/publish");
        team.Members[1].Text.ShouldContain("Nobody is named.");
        await team.Members[1].PressAsync("Show my name");
        team.Members[1].Text.ShouldContain("Reviewer 2");
        team.Members[1].Text.ShouldNotContain("Reviewer 3");
        await team.Members[1].PressAsync("Do not show my name");
        team.Members[1].Text.ShouldContain("Nobody is named.");
    }

    [Fact]
    public async Task Other_rooms_read_the_last_published_model_and_the_founding_one_otherwise()
    {
        using var team = await CodedAsync();
        await ScreenedReview.ActAsync(app, team, 1, new CodeMapped(Code, ["CollectiveAction"], null));
        var id = Guid.Parse(team.Path.Split('/')[^1]);
        (await LatestAsync(null)).Codes.Count.ShouldBe(67);
        (await LatestAsync(id)).Review.ShouldBeNull();
        await PublishAsync(team);
        var model = await LatestAsync(id);
        model.Version.ShouldBe(1);
        var code = model.Codes.ShouldHaveSingleItem();
        (code.Id, code.Name, code.Sense, code.Theme, code.Subtheme).ShouldBe((Code, "No time", Sense.Barrier, "Means", null));
        code.Constructs.ShouldBe(["CollectiveAction"]);
        code.Studies.Count.ShouldBe(1);
        await ScreenedReview.ActAsync(app, team, 1, new CodeAdded(Later, "No money", Sense.Barrier, In: Theme));
        (await LatestAsync(id)).Codes.Count.ShouldBe(1);
        await PublishAsync(team);
        (await LatestAsync(id)).Codes.Select(one => one.Name).ShouldBe(["No time", "No money"]);
        await team.Lead.PressAsync("Take all versions back");
        (await LatestAsync(id)).Codes.Count.ShouldBe(67);

        async Task<PublishedModel> LatestAsync(Guid? review)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IPublishedModel>().LatestAsync(review, Ct);
        }
    }

    [Fact]
    public void Every_kind_of_event_is_either_published_or_kept_on_purpose() =>
        typeof(ReviewEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReviewEvent)) && !type.IsAbstract && !PublishedLog.Told.Contains(type)).ShouldBe([typeof(Published), typeof(Withdrawn), typeof(NameShown), typeof(Tagged), typeof(Noted), typeof(NoteRemoved), typeof(ColumnsTold)], ignoreOrder: true);

    private static string OpenPath(ReviewTeams team) => PublishedReviews.PathOf(Guid.Parse(team.Path.Split('/')[^1]));

    private static async Task PublishAsync(ReviewTeams team, string news = "")
    {
        await team.Lead.OpenAsync($"{team.Path}/publish");
        var button = team.Lead.Page.QuerySelectorAll("main button").Select(one => one.TextContent.Trim()).Single(one => one.StartsWith("Publish version", StringComparison.Ordinal));
        await team.Lead.PressAsync(button, ("news", news));
        team.Lead.Text.ShouldContain("is open to all since");
    }

    private async Task<Visitor> JoinAsync(ReviewTeams team, string name)
    {
        await team.Lead.OpenAsync($"{team.Path}/team");
        var member = await Guests.SignedInAsync(app, Guests.NewAddress());
        await member.OpenAsync("/evidence/join");
        return await member.PressAsync("Join a review", ("code", team.Lead.Page.QuerySelector(".key")!.TextContent), ("name", name));
    }

    private async Task<ReviewTeams> CodedAsync()
    {
        var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new ThemeAdded(Theme, "Means"), new CodeAdded(Code, "No time", Sense.Barrier, In: Theme), new Coded(1, NamedGuid.Of("passage"), 0, 5, Code));
        return team;
    }
}
