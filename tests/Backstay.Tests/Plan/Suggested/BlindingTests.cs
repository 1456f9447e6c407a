using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Clinic;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Plan.Suggested;

/// <summary>Neither a person nor their clinician can tell in which phase the person is.</summary>
public sealed class BlindingTests(TestApp app)
{
    private static readonly string[] Beginnings = ["/today", "/week", "/progress", "/me", "/my-programme", "/movement", "/diary", "/goals", "/move", "/learn", "/listen", "/questions/myb-daily", "/me/data/backstay.zip"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task All_that_a_person_and_their_clinician_can_request_is_byte_for_byte_the_same_in_generic_and_personal_phases(int week)
    {
        // Alone on its database: no other copy delivers what happens here, so the log tells of nothing else.
        await using var alone = new TestApp();
        await alone.InitializeAsync();
        var log = new Overheard();
        var study = await Study.OpenAsync(alone, log);
        var (one, other) = (await study.EnterAsync(), await study.EnterAsync());
        await study.FollowAsync(one.Person, Study.AsItIs);
        await study.FollowAsync(other.Person, Study.Swapped);
        foreach (var day in new[] { 0, 1, 2, 4 })
        {
            study.GoTo(1, day, hour: 2);
            foreach (var visitor in new[] { one.Visitor, other.Visitor }) await Study.MoveAsync(visitor);
        }
        study.GoTo(week, day: 2, hour: 2);
        log.Take();
        var ours = await LiveAsync(study, one);
        var ourLog = log.Take();
        study.GoTo(week, day: 2, hour: 3);
        var theirs = await LiveAsync(study, other);
        var theirLog = log.Take();

        var phases = await alone.WithDbAsync(db => db.Set<Decision>().AsNoTracking().Where(decision => decision.Week == week && (decision.PersonId == one.Person || decision.PersonId == other.Person)).ToListAsync(Ct));
        phases.Where(decision => decision.PersonId == one.Person).Select(decision => decision.Phase).Distinct().ShouldHaveSingleItem().ShouldBe(week == 2 ? Policy.Generic : Policy.Personal);
        phases.Where(decision => decision.PersonId == other.Person).Select(decision => decision.Phase).Distinct().ShouldHaveSingleItem().ShouldBe(week == 2 ? Policy.Personal : Policy.Generic);

        ours.Keys.ShouldBe(theirs.Keys);
        ours.Count.ShouldBeGreaterThan(40);
        string.Join("\n", ours.Keys.Select(path => (path, Difference: Difference(ours[path], theirs[path]))).Where(one => one.Difference is not null)).ShouldBeEmpty();
        Lines(theirLog).ShouldBe(Lines(ourLog));
        foreach (var text in ours.Values.Concat(Lines(ourLog)))
            foreach (var word in new[] { "generic", "exp3", "movement_decisions" }) text.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task Whose_study_is_over_finds_in_their_copy_how_their_suggestions_were_chosen()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, _) = await study.EnterAsync();
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        var during = (await study.EverythingAsync(visitor, "/me/data/backstay.zip")).Single().Value;
        during.ShouldContain("movement_suggestions");
        during.ShouldNotContain("movement_decisions");
        during.ShouldContain("Your study is still going on");
        (await visitor.OpenAsync("/my-programme")).Text.ShouldNotContain("How ideas were chosen");
        study.GoTo(6, day: 1);
        var after = (await study.EverythingAsync(visitor, "/me/data/backstay.zip")).Single().Value;
        after.ShouldContain("movement_decisions");
        after.ShouldNotContain("Your study is still going on");
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("How ideas were chosen");
        visitor.Dispose();
    }

    private static async Task<SortedDictionary<string, string>> LiveAsync(Study study, (Visitor Visitor, PersonId Person) who)
    {
        var visitor = who.Visitor;
        await visitor.OpenAsync("/today");
        await MakeSmallAsync(visitor);
        await visitor.PressAsync("Another idea");
        await MakeSmallAsync(visitor);
        await visitor.PressAsync("I did it");
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "4"));
        await visitor.FillAsync("myb-daily");
        await study.DeliverAsync(who.Person);
        var clinician = await study.ClinicianAsync();
        var path = await clinician.AcceptAsync(await visitor.ShareAsync("clinician", "progress", "diary", "answers", "plan"));
        var all = await study.EverythingAsync(visitor, Beginnings);
        foreach (var (to, text) in await study.EverythingAsync(clinician, path, "/me", "/invitations")) all[$"clinician {to}"] = text;
        clinician.Dispose();
        return all;
    }

    /// <summary>So that as many minutes stand in their graphs, whatever was drawn.</summary>
    private static async Task MakeSmallAsync(Visitor visitor)
    {
        while (visitor.Page.QuerySelector("button[value=smaller]") is not null) await visitor.PressAsync("Make it smaller");
    }

    /// <returns>The first lines that differ; null where none does.</returns>
    private static string? Difference(string one, string other) =>
        one == other ? null : string.Join("\n", one.Split('\n').Zip(other.Split('\n')).Where(pair => pair.First != pair.Second).Take(3).Select(pair => Around(pair.First, pair.Second)));

    private static string Around(string one, string other)
    {
        var from = Math.Max(0, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count() - 40);
        return $"{one[from..Math.Min(one.Length, from + 120)]}\n{other[from..Math.Min(other.Length, from + 120)]}";
    }

    private static List<string> Lines(IEnumerable<string> log) => [.. log.Select(Everything.Chanceless).Distinct().Order(StringComparer.Ordinal)];
}
