using System.IO.Compression;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Writing;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Backstay.Tests.Evidence.Writing;

public sealed class DraftTests(TestApp app)
{
    [Fact]
    public async Task Numbers_in_the_article_come_from_the_log_and_the_team_writes_below()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new Described(["Adults"], ["Children"], [], []));
        (await team.Lead.OpenAsync($"{team.Path}/draft")).Text.ShouldContain("3 records identified, 0 removed before screening. 3 screened by title, 1 excluded. 2 screened by abstract, 0 excluded. 2 reports assessed, 0 excluded. 2 studies included, in 2 reports.");
        team.Lead.Text.ShouldContain("Included: Adults.");
        team.Lead.Text.ShouldContain("Agreement: 100 % of 3 records");
        await SaveAsync(team.Members[1], team.Path, "flow", "They *all* told of apps [@1; @2].");
        (await team.Lead.OpenAsync($"{team.Path}/draft")).Text.ShouldContain("They all told of apps (Nordin 2017a; Nordin 2017b).");
        team.Lead.Page.QuerySelectorAll("main ol li").Select(one => one.TextContent).ShouldBe(["Nordin C. Apps and backs. 2017.", "Nordin C. Web and backs. 2017."]);
        await SaveAsync(team.Lead, team.Path, "flow", "Ours alone.", log: null);
        (await team.Lead.OpenAsync($"{team.Path}/draft")).Text.ShouldNotContain("2 screened by abstract, 0 excluded. 2 reports assessed, 0 excluded. 2 studies included, in 2 reports. Ours alone.");
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told_and_loses_nothing()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        foreach (var one in team.Members) await one.OpenAsync($"{team.Path}/draft/discussion");
        await team.Members[1].PressAsync("Save this section", ("text", "What the second says."));
        await team.Members[2].PressAsync("Save this section", ("text", "What the third says."));
        team.Members[2].Text.ShouldContain("Reviewer 2 saved this section while you wrote");
        team.Members[2].Text.ShouldContain("What the second says.");
        team.Members[2].Page.QuerySelector("textarea")!.TextContent.ShouldBe("What the third says.");
        await team.Members[2].PressAsync("Save this section");
        (await team.Lead.OpenAsync($"{team.Path}/draft")).Text.ShouldContain("What the third says.");
        await team.Lead.OpenAsync($"{team.Path}/draft/discussion");
        await team.Lead.OpenAsync(team.Lead.Page.QuerySelectorAll("main a").Select(one => one.GetAttribute("href")!).Single(one => one.EndsWith("?version=1", StringComparison.Ordinal)));
        team.Lead.Text.ShouldContain("Version 1, by Reviewer 2");
        await team.Lead.PressAsync("Let this text stand again");
        (await team.Lead.OpenAsync($"{team.Path}/draft")).Text.ShouldContain("What the second says.");
        (await team.Lead.OpenAsync($"{team.Path}/draft/discussion")).Text.ShouldContain("Version 2, by Reviewer 3");
    }

    [Fact]
    public async Task The_same_text_sent_twice_is_one_version_and_a_text_too_long_stays_in_its_field()
    {
        using var team = await ScreenedReview.BegunAsync(app, members: 2);
        foreach (var _ in new[] { 1, 2 }) await SaveAsync(team.Lead, team.Path, "abstract", "Once.");
        team.Lead.Text.ShouldNotContain("Earlier texts");
        await SaveAsync(team.Lead, team.Path, "abstract", new string('x', DraftText.Longest + 1));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Length.ShouldBe(1);
        team.Lead.Page.QuerySelector("textarea")!.TextContent.Length.ShouldBe(DraftText.Longest + 1);
    }

    [Fact]
    public async Task What_is_written_can_neither_run_nor_reach_out()
    {
        using var team = await ScreenedReview.BegunAsync(app, members: 2);
        await SaveAsync(team.Lead, team.Path, "discussion", "# Loud\n\n<script>alert(1)</script> ![x](https://example.org/x.png) [a](javascript:alert(1)) <javascript:alert(1)> [b](https://example.org)");
        await team.Lead.OpenAsync($"{team.Path}/draft");
        team.Lead.Page.QuerySelectorAll(".draft script, .draft img, .draft a[href^=javascript], .draft h1").ShouldBeEmpty();
        team.Lead.Page.QuerySelectorAll(".draft a[href='https://example.org']").Length.ShouldBe(1);
        team.Lead.Page.QuerySelector(".draft h4")!.TextContent.ShouldBe("Loud");
    }

    [Fact]
    public async Task The_article_goes_to_pandoc_and_to_a_word_processor()
    {
        using var team = await ScreenedReview.BegunAsync(app, members: 2);
        await SaveAsync(team.Lead, team.Path, "discussion", "As **others** found [@2; @99].\n\n- one\n- two");
        await team.Lead.OpenAsync($"{team.Path}/draft.md");
        var markdown = await team.Lead.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        markdown.ShouldContain("As **others** found [@nordin2017b; @99].");
        markdown.ShouldContain("\n## Eligibility criteria\n");
        markdown.ShouldContain("| Study | Report | Country |");
        await team.Lead.OpenAsync($"{team.Path}/draft.bib");
        (await team.Lead.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("{nordin2017b,");
        await team.Lead.OpenAsync($"{team.Path}/draft.docx");
        using var file = new MemoryStream(await team.Lead.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using (var document = WordprocessingDocument.Open(file, isEditable: false)) new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(one => one.Description).ShouldBeEmpty();
        using var zip = new ZipArchive(file);
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var word = await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var part in new[] { "Walking and backs", "Heading2", "others", "(Nordin 2017b; record 99 is not here)", "• ", "w:tbl", "1. Nordin C. Web and backs. 2017." }) word.ShouldContain(part);
    }

    [Fact]
    public void References_are_written_as_journals_ask_and_have_keys_of_their_own()
    {
        var all = References.Of([One(1, "Müller", "Anna B"), One(2, "Müller", "Carl"), One(3, "Muller", "D"), One(4, null, null)]).All;
        all.Values.Select(one => one.Name).ShouldBe(["Müller 2017a", "Müller 2017b", "Muller 2017", "A report without a title 2017"], ignoreOrder: true);
        all.Values.Select(one => one.Key).Distinct().Count().ShouldBe(4);
        References.Line(all[1].Citation with { Journal = "Spine", Volume = "19", Issue = "2", Pages = "e38", Doi = "10.1000/1" }).ShouldBe("Müller AB. Title. Spine. 2017;19(2):e38. doi:10.1000/1.");
        CitationMarks.In("[@1] and [@2;@3], not [@x] or @4").ShouldBe([1, 2, 3]);

        static Identified One(int number, string? family, string? given) => new(number, "PubMed", 1, null, new() { Title = "Title.", Year = 2017, Authors = family is null ? [] : [new(family, given)] });
    }

    private static async Task SaveAsync(Visitor member, string path, string section, string text, string? log = "yes")
    {
        await member.OpenAsync($"{path}/draft/{section}");
        await member.PressAsync("Save this section", ("text", text), ("log", log));
    }
}
