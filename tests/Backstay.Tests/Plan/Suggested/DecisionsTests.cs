using System.Net;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;

namespace Backstay.Tests.Plan.Suggested;

public sealed class DecisionsTests(TestApp app)
{
    private const string Path = "/research/programmes/mybehavior-cbp/decisions.csv";

    [Fact]
    public async Task A_researcher_takes_out_phase_probability_and_choice_of_each_decision_of_those_whose_yes_holds()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        await visitor.OpenAsync("/today");
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        await visitor.PressAsync("I did it");
        using var researcher = await study.StaffAsync(Role.Researcher);
        (await researcher.OpenAsync("/research/programmes/mybehavior-cbp")).Page.QuerySelector($"main a[href='{Path}']").ShouldNotBeNull();
        (await researcher.OpenAsync("/research/programmes/web-bcpa")).Page.QuerySelector("main a[href$='decisions.csv']").ShouldBeNull("it has no phases");
        var before = await RowsAsync(researcher, study);
        before[0].ShouldBe("participant,day,part,turn,at,programme,week,phase,policy,available,arms,probability,draw,choice,outcome,smaller,minutes_done");
        var mine = before.Skip(1).Where(row => row.Contains(",mybehavior-cbp/1,", StringComparison.Ordinal)).GroupBy(row => row.Split(',')[0]).Where(group => group.Any(row => row.Contains(",Done,", StringComparison.Ordinal))).ToList();
        mine.ShouldNotBeEmpty();
        string.Join('\n', before).ShouldNotContain(person.Value.ToString());
        before.Count(row => row.Contains(",None,none/1,true,{},1,0,,,false,0", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(3);
        before.ShouldContain(row => row.Contains(",Generic,generic-uniform/1,true,", StringComparison.Ordinal));
        await visitor.OpenAsync("/my-programme");
        await visitor.PressAsync("Leave this programme");
        (await RowsAsync(researcher, study)).Count.ShouldBe(before.Count - 6, "six decisions of somebody who took their yes back");
        visitor.Dispose();
    }

    [Fact]
    public async Task Nobody_else_takes_decisions_out()
    {
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync(Path)).Url.AbsolutePath.ShouldNotBe(Path);
        using var person = await Walk.StartedAsync(app);
        (await person.OpenAsync(Path)).Text.ShouldNotContain("participant");
        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        await clinician.OpenAsync(Path);
        clinician.Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<List<string>> RowsAsync(Visitor researcher, Study study) =>
        [.. (await study.TextAsync(researcher, Path)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
