using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Screening.Pages;

public sealed class BlindnessTests(TestApp app)
{
    private const string Reason = "Not about walking", Note = "what only I thought";

    /// <summary>All that a member can look at: record 1 is at the first level, 2 at the second, 3 at the last.</summary>
    private static readonly string[] Paths =
    [
        "", "/team", "/criteria", "/screen", "/conflicts", "/agreement", "/votes.csv", "/reports", "/reports/3",
        "/screen/title", "/screen/abstract", "/screen/full-text", "/screen/title?again=1", "/screen/abstract?again=2", "/screen/full-text?again=3",
        "/conflicts/title/1", "/conflicts/abstract/2", "/conflicts/full-text/3",
    ];

    [Theory]
    [InlineData("IncludeToNext", "ThirdParty", "Discussion")]
    [InlineData("ThirdParty", "Discussion", "IncludeToNext")]
    [InlineData("Discussion", "IncludeToNext", "ThirdParty")]
    public async Task What_others_see_is_the_same_whatever_somebody_voted_before_them(string title, string abstracts, string fullText)
    {
        using var included = await VotedAsync(Decision.Include, title, abstracts, fullText);
        using var excluded = await VotedAsync(Decision.Exclude, title, abstracts, fullText);
        foreach (var member in new[] { 1, 2 })
            foreach (var path in Paths)
            {
                var (one, other) = (included.Members[member], excluded.Members[member]);
                await one.OpenAsync(included.Path + path);
                await other.OpenAsync(excluded.Path + path);
                other.Text.ShouldBe(one.Text, path);
                other.Status.ShouldBe(one.Status, path);
                Markup(other).ShouldBe(Markup(one), path);
                foreach (var secret in new[] { Reason + "!", Note }) Markup(other).ShouldNotContain(secret, customMessage: path);
            }
    }

    [Fact]
    public async Task A_third_party_learns_that_a_record_is_disputed_but_not_who_said_what()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 3, 1, "", ("rule-title", "ThirdParty"));
        await team.ActAsync(app, 1, new Voted("title", 1, Decision.Include, Note: Note));
        await team.ActAsync(app, 2, new Voted("title", 1, Decision.Exclude, Note: Note));
        foreach (var path in Paths.Where(path => !path.Contains("full-text", StringComparison.Ordinal) && !path.Contains("reports/", StringComparison.Ordinal)))
        {
            await team.Members[2].OpenAsync(team.Path + path);
            team.Members[2].Page.Source.Text.ShouldNotContain(Note, customMessage: path);
            team.Members[2].Text.ShouldNotContain("What was said", customMessage: path);
        }
        (await team.Members[2].OpenAsync($"{team.Path}/votes.csv")).Text.ShouldNotContain("exclude");
        (await team.Members[2].OpenAsync($"{team.Path}/agreement")).Text.ShouldContain("No record has been judged by two people yet");
        (await team.Members[2].OpenAsync($"{team.Path}/conflicts")).Text.ShouldContain("You can judge it as one more");
        await team.VoteAsync(3, "title", 1, "Exclude");
        (await team.Members[2].OpenAsync($"{team.Path}/votes.csv")).Text.ShouldContain("title,1,Reviewer 1 (1),include");
    }

    private async Task<ReviewTeams> VotedAsync(Decision decision, string title, string abstracts, string fullText)
    {
        var team = await ScreeningTeam.ScreeningAsync(app, 3, 4, $"{Reason}!\n{Reason}?", ("rule-title", title), ("rule-abstract", abstracts), ("rule-full-text", fullText));
        await team.PassAsync(app, 2, 1);
        await team.PassAsync(app, 3, 2);
        foreach (var (level, record) in new[] { ("title", 1), ("abstract", 2), ("full-text", 3) })
            await team.ActAsync(app, 1, new Voted(level, record, decision, decision == Decision.Exclude ? $"{Reason}!" : null, Note));
        return team;
    }

    // What is told beside words: which boxes are ticked, which links lead on.
    private static string Markup(Visitor visitor) => string.Join('\n', (visitor.Page.QuerySelector("main") ?? visitor.Page.Body!).QuerySelectorAll("*")
        .Select(one => $"{one.LocalName} {one.ClassName} {one.GetAttribute("name")} {one.HasAttribute("checked")} {(one.GetAttribute("name")?.StartsWith('_') == true || one.GetAttribute("name") == "reason" ? "" : one.GetAttribute("value"))}"));
}
