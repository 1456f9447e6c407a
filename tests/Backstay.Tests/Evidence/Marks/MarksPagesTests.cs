using System.Net;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Records;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.Evidence.Screening.Pages;

namespace Backstay.Tests.Evidence.Marks;

public sealed class MarksPagesTests(TestApp app)
{
    private static readonly string[] Paths =
    [
        "", "/records", "/records?tag=Odd%20one", "/records?tag=odd%20one", "/records.csv", "/records/1", "/records/1/marks", "/records/1/marks?from=title", "/records/2/marks", "/records/3", "/records/3/marks",
        "/screen", "/screen/title", "/screen/title?again=1", "/screen/abstract?again=2", "/screen/full-text?again=3", "/conflicts", "/conflicts/title/1", "/conflicts/full-text/3",
    ];

    [Fact]
    public async Task Whoever_still_has_to_judge_sees_the_same_whatever_others_put_on_a_record()
    {
        using var marked = await TaggedAsync(true);
        using var plain = await TaggedAsync(false);
        foreach (var member in new[] { 1, 2 })
            foreach (var path in Paths)
            {
                var (one, other) = (marked.Members[member], plain.Members[member]);
                await one.OpenAsync(marked.Path + path);
                await other.OpenAsync(plain.Path + path);
                (other.Status, other.Text).ShouldBe((one.Status, one.Text), path);
                Markup(other, plain).ShouldBe(Markup(one, marked), path);
                foreach (var secret in new[] { "Odd one", "what I thought" }) one.Page.Source.Text.ShouldNotContain(secret, Case.Insensitive, path);
            }
        await marked.Members[1].OpenAsync($"{marked.Path}/log.jsonl");
        (await marked.Members[1].Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Odd one");
        foreach (var path in new[] { "/records", "/records/1", "/records/1/marks" }) (await marked.Lead.OpenAsync(marked.Path + path)).Text.ShouldContain("Odd one", customMessage: path);
    }

    [Fact]
    public async Task After_their_vote_they_see_it_on_the_record_in_the_list_and_in_the_file()
    {
        using var team = await TaggedAsync(true);
        await team.VoteAsync(2, "title", 1, "Include");
        var member = team.Members[1];
        foreach (var path in new[] { "records/1", "records/1/marks" }) foreach (var word in new[] { "Odd one", "what I thought", "Reviewer 1" }) (await member.OpenAsync($"{team.Path}/{path}")).Text.ShouldContain(word, customMessage: path);
        await member.OpenAsync($"{team.Path}/records");
        member.Page.QuerySelectorAll("select[name=tag] option").Select(one => one.TextContent).ShouldBe(["Any or none", "Odd one (1)"]);
        (await member.OpenAsync($"{team.Path}/records?tag=ODD%20one")).Text.ShouldContain("1 record");
        await member.OpenAsync($"{team.Path}/records.csv");
        var file = await member.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        file.Split("\r\n")[0].ShouldEndWith(",extra,tags");
        file.Split("\r\n")[1].ShouldEndWith(",Odd one");
        file.Split("\r\n")[2].ShouldEndWith(",");
    }

    [Fact]
    public async Task Tags_and_notes_are_put_on_and_taken_away_on_the_page_of_a_record_and_while_screening()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 2);
        await team.Lead.OpenAsync($"{team.Path}/records/1/marks");
        await team.Lead.PressAsync("Put it on", ("tag", "  Mixed   methods "));
        await team.Lead.PressAsync("Put it on", ("tag", "mixed METHODS"));
        team.Lead.Page.QuerySelectorAll("ul.rows li").Length.ShouldBe(1);
        team.Lead.Text.ShouldContain("Mixed methods");
        await team.Lead.PressAsync("Keep this note", ("note", "Ask the authors."));
        team.Lead.Text.ShouldContain("Ask the authors. Reviewer 1, ");
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        team.Lead.RecordShown().ShouldBe(1);
        team.Lead.Text.ShouldContain("Ask the authors.");
        await team.Lead.PressAsync("Put it on", ("tag", "Protocol"));
        (team.Lead.Url.AbsolutePath, team.Lead.RecordShown()).ShouldBe(($"{team.Path}/screen/title", 1));
        team.Lead.Text.ShouldContain("Tags: Mixed methods, Protocol");
        await team.Lead.OpenAsync($"{team.Path}/records/2/marks?from=title");
        team.Lead.Page.QuerySelectorAll("button[name=known]").Select(one => one.TextContent).ShouldBe(["Mixed methods", "Protocol"]);
        await team.Lead.PressAsync("Protocol");
        team.Lead.Page.QuerySelectorAll("button[name=known]").Length.ShouldBe(1);
        team.Lead.Page.QuerySelector("a[href$='/screen/title']").ShouldNotBeNull();
        await team.Lead.PressAsync("Take away");
        team.Lead.Url.PathAndQuery.ShouldBe($"{team.Path}/records/2/marks?from=title");
        (await team.LookAsync(app, state => (state.Marks.Tags.Count, state.Marks.Notes.Count))).ShouldBe((2, 1));
        foreach (var _ in new[] { 1, 2, 3 })
        {
            await team.Lead.OpenAsync($"{team.Path}/records/1/marks");
            await team.Lead.PressAsync("Take away");
        }
        (await team.LookAsync(app, state => (state.Marks.Tags.Count, state.Marks.Notes.Count))).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_tag_put_on_while_screening_leaves_a_note_that_is_not_sent_yet_and_a_tag_typed_with_a_vote_is_kept()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 2);
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        await team.Lead.PressAsync("Put it on", ("tag", "Protocol"), ("note", "Read the second part."));
        team.Lead.RecordShown().ShouldBe(1);
        team.Lead.Page.QuerySelector("textarea[name=note]")!.TextContent.ShouldBe("Read the second part.");
        team.Lead.Page.QuerySelector("input[name=tag]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        foreach (var wrong in new[] { "", "a; b" })
        {
            await team.Lead.PressAsync("Put it on", ("tag", wrong));
            team.Lead.Page.QuerySelector(".error-summary a[href='#field-tag']").ShouldNotBeNull(wrong);
            team.Lead.Page.QuerySelector("textarea[name=note]")!.TextContent.ShouldBe("Read the second part.");
        }
        await team.Lead.PressAsync("Include", ("tag", "Odd one"));
        team.Lead.RecordShown().ShouldBe(2);
        (await team.LookAsync(app, state => (string.Join(", ", state.Marks.Tags.Select(tag => $"{tag.Record} {tag.Name}")), state.Screening.CourseOf("title").NoteOf(1, 1)))).ShouldBe(("1 Protocol, 1 Odd one", "Read the second part."));
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_stays_and_a_note_sent_twice_is_one()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 1, 1);
        foreach (var (field, button, typed) in new[] { ("tag", "Put it on", ""), ("tag", "Put it on", "a; b"), ("tag", "Put it on", new string('a', 41)), ("note", "Keep this note", " "), ("note", "Keep this note", new string('a', 1001)) })
        {
            await team.Lead.OpenAsync($"{team.Path}/records/1/marks");
            await team.Lead.PressAsync(button, (field, typed));
            team.Lead.Page.QuerySelector($".error-summary a[href='#field-{field}']").ShouldNotBeNull(typed);
            (team.Lead.Page.QuerySelector($"[name={field}]")!.GetAttribute("value") ?? team.Lead.Page.QuerySelector($"[name={field}]")!.TextContent).ShouldBe(typed);
        }
        await team.Lead.OpenAsync($"{team.Path}/records/1/marks");
        var (token, id) = (team.Lead.Token(), team.Lead.Page.QuerySelector("input[name=id]")!.GetAttribute("value")!);
        foreach (var _ in new[] { 1, 2 }) await team.Lead.PostAsync($"{team.Path}/records/1/marks", [new("__RequestVerificationToken", token), new("_handler", "note-record"), new("id", id), new("note", "Once")]);
        (await team.LookAsync(app, state => state.Marks.Notes.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_wrote_a_note_takes_it_away_and_a_third_party_reads_it_in_a_conflict()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 3, 1, "", ("rule-title", "Discussion"));
        await team.ActAsync(app, 1, new Voted("title", 1, Decision.Include), new Noted(1, Guid.CreateVersion7(), "what I thought"));
        await team.ActAsync(app, 2, new Voted("title", 1, Decision.Exclude));
        (await team.Members[2].OpenAsync($"{team.Path}/conflicts/title/1")).Text.ShouldContain("what I thought");
        await team.Members[2].OpenAsync($"{team.Path}/records/1/marks");
        team.Members[2].Page.QuerySelectorAll("form[action$=unnote]").ShouldBeEmpty();
        var note = await team.LookAsync(app, state => state.Marks.Notes[0].Id);
        await team.Members[2].PostAsync($"{team.Path}/records/1/unnote", [new("__RequestVerificationToken", team.Members[2].Token()), new("taken", $"{note}")]);
        (await team.LookAsync(app, state => state.Marks.Notes.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task A_table_with_tags_comes_in_again_without_loss()
    {
        using var team = await TaggedAsync(true);
        await team.Lead.OpenAsync($"{team.Path}/records.csv");
        var bytes = await team.Lead.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await team.Lead.BringAsync(team, "again.csv", bytes);
        await team.Lead.OpenAsync($"{team.Path}/records/5");
        foreach (var word in new[] { "Title 1", "Author, A", "Odd one" }) team.Lead.Text.ShouldContain(word);
    }

    [Fact]
    public async Task Nobody_else_sees_or_puts_on_tags_and_notes()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 1);
        using var other = await ReviewTeams.BegunAsync(app, members: 1);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        var path = $"{team.Path}/records/1/marks";
        await team.Members[1].OpenAsync(path);
        var token = team.Members[1].Token();
        await team.Lead.OpenAsync($"{team.Path}/team");
        await team.Lead.PressAsync("Remove");
        foreach (var nobody in new[] { other.Lead, patient, team.Members[1] }) (await nobody.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in");
        foreach (var (to, form) in new[] { ("marks", "tag-record"), ("marks", "note-record"), ("untag", ""), ("unnote", "") })
            (await team.Members[1].PostAsync($"{team.Path}/records/1/{to}", [new("__RequestVerificationToken", token), new("_handler", form), new("tag", "Odd"), new("note", "x"), new("taken", "Odd")])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await team.LookAsync(app, state => (state.Marks.Tags.Count, state.Marks.Notes.Count))).ShouldBe((0, 0));
        await team.Lead.OpenAsync($"{team.Path}/records/9/marks");
        team.Lead.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<ReviewTeams> TaggedAsync(bool marked)
    {
        var team = await ScreeningTeam.ScreeningAsync(app, 3, 4, "", ("rule-title", "ThirdParty"));
        await team.PassAsync(app, 2, 1);
        await team.PassAsync(app, 3, 2);
        if (marked)
            foreach (var record in new[] { 1, 2, 3 }) await team.ActAsync(app, 1, new Tagged(record, "Odd one", true), new Noted(record, Guid.CreateVersion7(), "what I thought"));
        return team;
    }

    private static string Markup(Visitor visitor, ReviewTeams team) => string.Join('\n', (visitor.Page.QuerySelector("main") ?? visitor.Page.Body!).QuerySelectorAll("*").Select(one =>
        $"{one.LocalName} {one.ClassName} {one.GetAttribute("name")} {one.HasAttribute("open")} {(one.GetAttribute("name") is "id" or "__RequestVerificationToken" ? "" : one.GetAttribute("value"))} {one.GetAttribute("href")?.Replace(team.Path, "", StringComparison.Ordinal)}"));
}
