using System.Net;
using Backstay.Evidence.Records;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Deduplication;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.Evidence.Screening.Pages;

namespace Backstay.Tests.Evidence.Records.Adding;

public sealed class AddRecordTests(TestApp app)
{
    private static readonly (string Name, string? Value)[] Work =
    [
        ("method", "CitationSearching"), ("source", "References of Nordin 2017"), ("title", "Backs at work: a made-up report"), ("authors", "Ackermann, Petra\nOkonkwo, Chidi"), ("year", "2019"), ("journal", "Made-up spines"),
        ("volume", "7"), ("issue", "2"), ("pages", "10-19"), ("doi", "https://doi.org/10.1000/Made.7"), ("pmid", "31765988"), ("address", "https://example.org/report"), ("abstract", "Nothing of this\nwas ever done."),
    ];

    [Fact]
    public async Task A_work_that_no_database_found_is_added_and_told_in_its_own_arm()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await team.BringAsync(Made.Work);
        await AddAsync(team.Members[1], team, Work);
        team.Members[1].Url.AbsolutePath.ShouldBe($"{team.Path}/records/2");
        foreach (var word in new[] { "Citation searching", "References of Nordin 2017", "Ackermann, Petra; Okonkwo, Chidi", "10.1000/made.7", "31765988", "https://example.org/report", "added by hand" }) team.Members[1].Text.ShouldContain(word);
        await team.Lead.OpenAsync(team.Path);
        team.Lead.Text.ShouldContain("2 records");
        var flow = team.Lead.Page.QuerySelector(".workbench svg")!.TextContent.Replace('\u00a0', ' ');
        foreach (var word in new[] { "via other methods", "Citation searching (n = 1)" }) flow.ShouldContain(word);
        (await team.Lead.OpenAsync($"{team.Path}/files")).Text.ShouldContain("Citation searching");
        (await team.Lead.OpenAsync($"{team.Path}/records.ris")).Text.ShouldContain("UR - https://example.org/report");
        await team.Lead.OpenAsync($"{team.Path}/duplicates");
        team.Lead.Text.ShouldContain("2 records are not compared yet");
    }

    [Fact]
    public async Task What_is_in_the_review_already_is_shown_and_can_be_added_all_the_same()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync(Made.Work with { Title = "Behaviour, and \"Backs\" at work", Doi = null, Pmid = null }, Made.Work with { Title = "Other", Doi = "10.1000/a(1)<2>", Pmid = null }, Made.Work with { Title = "Third", Doi = null, Pmid = "31765988" });
        foreach (var (field, typed, number, alike) in new[] { ("title", "behavior and backs at work", 1, "Title"), ("doi", "10.1000/A(1)<2>", 2, "DOI"), ("pmid", "31765988", 3, "PMID") })
        {
            var rest = new[] { ("method", "Website"), ("source", "A site"), ("title", (string?)"A title of its own"), ("abstract", "words that stay") };
            await AddAsync(team.Lead, team, [.. rest.Where(one => one.Item1 != field), (field, typed)]);
            team.Lead.Text.ShouldContain("This may be in the review already");
            team.Lead.Text.ShouldContain($"The same: {alike}.");
            team.Lead.Page.QuerySelector(".notice a")!.GetAttribute("href").ShouldBe($"{team.Path}/records/{number}");
            team.Lead.Page.QuerySelector("textarea[name=abstract]")!.TextContent.ShouldBe("words that stay");
        }
        (await team.LookAsync(app, state => state.Identified)).ShouldBe(3);
        await AddAsync(team.Lead, team, ("method", "Website"), ("source", "A site"), ("title", "Third"));
        await team.Lead.PressAsync("Add it all the same");
        team.Lead.Url.AbsolutePath.ShouldBe($"{team.Path}/records/4");
        (await team.LookAsync(app, state => state.Identified)).ShouldBe(4);
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_record()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.OpenAsync($"{team.Path}/records/add");
        var id = team.Lead.Page.QuerySelector("input[name=id]")!.GetAttribute("value");
        using var again = team.Lead.On(app.Address, app.Clock);
        await again.OpenAsync($"{team.Path}/records/add");
        await Task.WhenAll(team.Lead.PressAsync("Add this record", Work), again.PressAsync("Add this record", [("id", id), .. Work]));
        (team.Lead.Url.AbsolutePath, again.Url.AbsolutePath).ShouldBe(($"{team.Path}/records/1", $"{team.Path}/records/1"));
        (await team.LookAsync(app, state => state.Identified)).ShouldBe(1);
    }

    [Fact]
    public async Task Records_that_are_added_and_brought_at_the_same_moment_are_all_there()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 3);
        foreach (var member in team.Members.Skip(1)) await member.OpenAsync($"{team.Path}/records/add");
        await team.Lead.OpenAsync($"{team.Path}/bring");
        await Task.WhenAll([team.Lead.SendAsync("a.ris", Exports.Ris(Made.Many(20, 1)), ("source", "Embase")), .. team.Members.Skip(1).Select((member, place) => (Task)member.PressAsync("Add this record", [.. Work.Take(2), ("title", $"Its own {place}")]))]);
        var expected = Made.Many(20, 1).Count + 2;
        (await team.Lead.OpenAsync($"{team.Path}/records")).Text.ShouldContain($"{expected} records");
        for (var number = 1; number <= expected; number++) (await team.Lead.OpenAsync($"{team.Path}/records/{number}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_and_stays_as_it_was_typed()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await AddAsync(team.Lead, team, ("title", ""), ("source", ""), ("year", "soon"), ("doi", "none"), ("pmid", "x"), ("address", "javascript:alert(1)"), ("journal", new string('a', 501)), ("authors", "Berg, Ana"));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!.Split('-')[1]).ShouldBe(["method", "source", "title", "year", "doi", "pmid", "address", "journal"], ignoreOrder: true);
        team.Lead.Page.QuerySelector("textarea[name=authors]")!.TextContent.ShouldBe("Berg, Ana");
        team.Lead.Page.QuerySelector("input[name=year]")!.GetAttribute("value").ShouldBe("soon");
        (await team.LookAsync(app, state => state.Identified)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_of_references_is_brought_with_its_method()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "references.ris", Exports.Ris(Made.Work), ("method", "CitationSearching"), ("source", "Nordin 2017"));
        (await team.LookAsync(app, state => state.Files[0].Method)).ShouldBe(OtherMethod.CitationSearching);
        await team.Lead.BringAsync(team, "medline.ris", Exports.Ris(Made.Work));
        (await team.LookAsync(app, state => state.Files[1].Method)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_adds_a_record()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        using var other = await ReviewTeams.BegunAsync(app, members: 1);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        await team.Members[1].OpenAsync($"{team.Path}/records/add");
        var token = team.Members[1].Token();
        await team.Lead.OpenAsync($"{team.Path}/team");
        await team.Lead.PressAsync("Remove");
        foreach (var nobody in new[] { other.Lead, patient, team.Members[1] }) (await nobody.OpenAsync($"{team.Path}/records/add")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync($"{team.Path}/records/add")).Url.AbsolutePath.ShouldBe("/sign-in");
        (await team.Members[1].PostAsync($"{team.Path}/records/add", [new("__RequestVerificationToken", token), new("_handler", "add-record"), new("title", "x")])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await team.LookAsync(app, state => state.Identified)).ShouldBe(0);
    }

    private static async Task AddAsync(Visitor member, ReviewTeams team, params (string Name, string? Value)[] fields)
    {
        await member.OpenAsync($"{team.Path}/records/add");
        await member.PressAsync("Add this record", fields);
    }
}
