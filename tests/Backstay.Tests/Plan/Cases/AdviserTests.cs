using Backstay.Plan.Cases;
using CsCheck;
using Case = Backstay.Plan.Cases.Case;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class AdviserTests
{
    private static readonly CaseBase Nobody = CaseBase.Of([], SomeCases.Today);

    [Fact]
    public void What_went_well_for_enough_people_alike_is_advised_with_its_middle_level()
    {
        var advice = Of(Walkers(8), Others())!;
        advice.From.ShouldBe(AdviceFrom.People);
        advice.People.ShouldBe(16);
        var walk = advice.For("stroll")!;
        walk.People.ShouldBe(8);
        walk.Level.ShouldBe(1);
        // Eight of eight walkers, all wholly alike, against 12 of 16: (8 + 4 * 0.75) / (8 + 4) is 11/12, two thirds of the way from 0.75 to 1.
        walk.Bonus.ShouldBe(Adviser.MostBonus * 2 / 3, 1e-6);
        advice.For("bridge").ShouldBeNull("four of eight went well with it, fewer than is usual");
        advice.Alike.Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public void Few_alike_weeks_say_nothing() => Of(Walkers(8), Others().Take(3)).ShouldBeNull();

    [Fact]
    public void Weeks_of_other_people_say_nothing()
    {
        var cases = Walkers(8).Concat(Others()).Select(one => one with { Situation = one.Situation with { UsualPain = 0, WorstPain = 0, FlareUp = true, Limits = ["lifting"], Sleep = 1 } });
        Adviser.Of(SomeCases.Usual(), CaseBase.Of(cases, SomeCases.Today), Nobody).ShouldBeNull();
    }

    [Fact]
    public void One_set_of_things_that_all_did_is_no_choice() =>
        Of(Enumerable.Range(1, 20).Select(person => SomeCases.Week(person, good: person > 5, "stroll"))).ShouldBeNull();

    [Fact]
    public void Many_weeks_of_few_people_are_not_many()
    {
        string[][] things = [["stroll"], ["stroll", "rock"], ["stroll", "bridge"]];
        Of(Enumerable.Range(0, 60).Select(week => SomeCases.Week(week % 6, good: true, things[week % 3])).Append(SomeCases.Week(99, good: false))).ShouldBeNull();
    }

    [Fact]
    public void Advice_rests_on_five_people_for_each_thing_and_on_enough_weeks_and_sets() => Gen.Select(SomeCases.Any.Array[0, 120], SomeCases.AnySituation).Sample((cases, asked) =>
    {
        // People who are alike in most, so that there is advice at all.
        var alike = cases.Select(one => one with { Situation = SomeCases.Usual(one.Situation.UsualPain ?? 5) with { Worry = one.Situation.Worry } });
        var advice = Adviser.Of(SomeCases.Usual() with { Mood = asked.Mood }, CaseBase.Of(alike, SomeCases.Today), Nobody);
        if (advice is null) return true;
        return advice.People >= Adviser.FewestPeople && advice.Items.All(item => item.People >= Adviser.FewestTold && item.Bonus is > 0 and <= Adviser.MostBonus);
    });

    [Fact]
    public void Without_enough_people_the_nearest_prototypes_advise()
    {
        var typical = CaseBase.Of([SomeCases.Week(0, good: true, "rock", "what"), new(1, SomeCases.Usual(pain: 0) with { FlareUp = true, Worry = 0, Limits = ["lifting"], Sleep = 1, WorstPain = 0 }, [new("bridge", 0)], new(null, null, null, false))], SomeCases.Today);
        var advice = Adviser.Of(SomeCases.Usual(), Nobody, typical)!;
        advice.From.ShouldBe(AdviceFrom.Guidelines);
        advice.Items.Select(item => item.ItemId).ShouldBe(["rock", "what"]);
        CaseWords.Of(advice, id => id).ShouldBeEmpty("nobody is behind it");
    }

    [Fact]
    public void The_person_reads_who_is_behind_it_and_numbers_under_five_are_told_to_nobody()
    {
        var words = CaseWords.Of(Of(Walkers(8), Others())!, id => id == "stroll" ? "Short walk" : null);
        words.Count.ShouldBe(2);
        words[0].ShouldStartWith("It builds on the weeks of 16 people like you: ");
        words[1].ShouldBe("8 of them did this, and their week went well: Short walk.");
        CaseWords.Of(new(AdviceFrom.People, 4, [], []), id => id).ShouldBeEmpty();
        CaseWords.Of(new(AdviceFrom.People, 9, [AttributeKind.InFlareUp], [new("stroll", 1, 1, 5)]), id => id)
            .ShouldBe(["It builds on the weeks of 9 people like you.", "5 of them did this, and their week went well: stroll."]);
        CaseWords.Of(new(AdviceFrom.People, 9, [], [new("stroll", 1, 1, 4)]), id => id).ShouldBeEmpty();
        CaseWords.Of(new(AdviceFrom.People, 9, [], [new("stroll", 1, 1, 5)]), _ => null).ShouldBeEmpty("nothing of it was chosen, so nothing builds on it");
    }

    private static IEnumerable<Case> Walkers(int people) => Enumerable.Range(1, people).Select(person => SomeCases.Week(person, good: true, "stroll"));

    // Half of them went well, with two sets of things.
    private static IEnumerable<Case> Others() => Enumerable.Range(101, 8).Select(person => SomeCases.Week(person, good: person % 2 == 0, person < 105 ? ["bridge"] : ["bridge", "rock"]));

    private static CaseAdvice? Of(params IEnumerable<Case>[] cases) => Adviser.Of(SomeCases.Usual(), CaseBase.Of(cases.SelectMany(some => some), SomeCases.Today), Nobody);
}
