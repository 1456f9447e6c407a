using Backstay.Plan.Cases;
using Case = Backstay.Plan.Cases.Case;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class LeaveOneOutTests
{
    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order()
    {
        RocCurve.Area([(.9, true), (.8, false), (.7, true), (.1, false)]).ShouldBe(.75);
        RocCurve.Area([(.5, true), (.5, false)]).ShouldBe(.5);
        RocCurve.Area([(.9, true), (.8, true)]).ShouldBe(.5, "there is no pair");
    }

    [Fact]
    public void Where_the_situation_decides_neighbours_foretell_the_week()
    {
        var evaluation = Run(seed: 1, (pain, _) => pain >= 6 ? -2 : 1)!;
        evaluation.Area.Low.ShouldBeGreaterThan(.9);
        evaluation.Gain.Low.ShouldBeGreaterThan(0);
        evaluation.PainError.Value.ShouldBeLessThan(evaluation.UsualError.Value);
    }

    [Fact]
    public void Where_chance_decides_they_do_not()
    {
        var evaluation = Run(seed: 2, (_, random) => random.Next(2) == 0 ? -2 : 1)!;
        evaluation.Area.Low.ShouldBeLessThan(.5);
        evaluation.Area.High.ShouldBeGreaterThan(.5);
        evaluation.Gain.Low.ShouldBeLessThan(0);
    }

    [Fact]
    public void Weeks_of_the_same_person_foretell_nothing()
    {
        // Each person is alike to nobody but themselves, and goes their own way.
        var random = new Random(3);
        var cases = Enumerable.Range(0, 60).SelectMany(person =>
        {
            var change = random.Next(2) == 0 ? -2 : 1;
            return Enumerable.Range(0, 4).Select(_ => new Case(person, SomeCases.Usual() with { AgeBand = person % 8, Mood = 1 + person % 9 / 2.0 }, [], new(change, null, null, false)));
        }).ToList();
        var evaluation = LeaveOneOut.Run(cases, SomeCases.Today, new Random(1))!;
        evaluation.Area.Low.ShouldBeLessThan(.5);
        evaluation.People.ShouldBe(60);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() => Run(seed: 4, (pain, _) => pain - 5).ShouldBe(Run(seed: 4, (pain, _) => pain - 5));

    [Fact]
    public void Without_an_outcome_there_is_no_report() =>
        LeaveOneOut.Run([new(1, SomeCases.Usual(), [], new(null, null, null, false))], SomeCases.Today, new Random(1)).ShouldBeNull();

    private static Evaluation? Run(int seed, Func<int, Random, double> change)
    {
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 300).Select(week => (Person: week / 2, Pain: random.Next(3, 10)))
            .Select(one => new Case(one.Person, SomeCases.Usual(one.Pain) with { WorstPain = one.Pain }, [], new(change(one.Pain, random), null, null, false))).ToList();
        return LeaveOneOut.Run(cases, SomeCases.Today, new Random(seed));
    }
}
