using Backstay.Plan.Cases;
using CsCheck;
using Case = Backstay.Plan.Cases.Case;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class RetrievalTests
{
    private static readonly Gen<(Case[] Cases, WeekSituation Asked, int Most, int Without)> Any =
        Gen.Select(SomeCases.Any.Array[0, 200], SomeCases.AnySituation.Select(one => one with { Day = SomeCases.Today }), Gen.Int[1, 25], Gen.Int[0, 10]);

    [Fact]
    public void The_nearest_are_those_that_comparing_all_and_sorting_gives() => Any.Sample(one =>
    {
        var held = CaseBase.Of(one.Cases, SomeCases.Today);
        var query = new CaseQuery(held, one.Asked);
        var expected = Sorted(one.Cases, one.Asked, one.Most, one.Without);
        Retrieval.Nearest(held, query, one.Most, one.Without).ShouldBe(expected);
        Retrieval.NearestPlainly(held, query, one.Most, one.Without).ShouldBe(expected);
    });

    [Fact]
    public void No_person_counts_more_than_twice() => Any.Sample(one =>
    {
        var held = CaseBase.Of(one.Cases, SomeCases.Today);
        return Retrieval.Nearest(held, new(held, one.Asked), one.Most).GroupBy(near => near.Person).All(weeks => weeks.Count() <= Retrieval.MostOfOne);
    });

    [Fact]
    public void What_is_stored_is_what_was_told() => SomeCases.Any.Array[0, 40].Sample(cases =>
    {
        var held = CaseBase.Of(cases, SomeCases.Today);
        for (var i = 0; i < cases.Length; i++)
        {
            held.Person(i).ShouldBe(cases[i].Person);
            held.IsGood(i).ShouldBe(cases[i].IsGood);
            held.PainChange(i).ShouldBe(cases[i].Outcome.PainChange);
            held.Done(i).ShouldBe(cases[i].Done);
        }
    });

    [Fact]
    public void An_older_case_gives_way_to_a_newer_one_that_is_as_alike()
    {
        var old = SomeCases.Week(1, good: true);
        var held = CaseBase.Of([old with { Situation = old.Situation with { Day = SomeCases.Today.AddYears(-2) } }, SomeCases.Week(2, good: true)], SomeCases.Today);
        Retrieval.Nearest(held, new(held, SomeCases.Usual()), 2).Select(near => near.Person).ShouldBe([2, 1]);
    }

    // By the words of the table, without columns, tables of points or a bar.
    private static List<Neighbour> Sorted(Case[] cases, WeekSituation asked, int most, int without)
    {
        var all = new List<Neighbour>();
        for (var i = 0; i < cases.Length; i++)
        {
            var (points, known) = (0, 0);
            foreach (var attribute in CaseAttributes.All)
            {
                if (attribute.Code(asked, SomeCases.Today) is not { } one || attribute.Code(cases[i].Situation, SomeCases.Today) is not { } other) continue;
                points += (int)Math.Round(attribute.Weight * attribute.Local(one, other), MidpointRounding.AwayFromZero);
                known += attribute.Weight;
            }
            if (known >= .4 * CaseAttributes.All.Sum(attribute => attribute.Weight) && cases[i].Person != without) all.Add(new(i, cases[i].Person, (float)points / known));
        }
        var best = all.OrderByDescending(one => one.Similarity).ThenBy(one => one.Number).ToList();
        return [.. best.Where((one, place) => best.Take(place).Count(better => better.Person == one.Person) < Retrieval.MostOfOne).Take(most)];
    }

    [Fact]
    public void Weeks_that_were_let_go_are_as_if_they_had_never_been() => Gen.Select(SomeCases.Any.Array[0, 80], SomeCases.AnySituation, Gen.Int[1, 40].Array[0, 10]).Sample((cases, asked, people) =>
    {
        var gone = people.ToHashSet();
        var without = CaseBase.Of(cases, SomeCases.Today).Without(gone);
        var never = CaseBase.Of(cases.Where(one => !gone.Contains(one.Person)), SomeCases.Today);
        without.Count.ShouldBe(never.Count);
        without.ShareGood.ShouldBe(never.ShareGood);
        Retrieval.Nearest(without, new(without, asked), 20).ShouldBe(Retrieval.Nearest(never, new(never, asked), 20));
        for (var number = 0; number < never.Count; number++) without.Done(number).ShouldBe(never.Done(number));
    });
}
