using Backstay.Content.Files;
using Backstay.Plan.Advice;
using CsCheck;

namespace Backstay.Tests.Plan.Advice;

[Trait("Runs", "once")]
public sealed class AdviceDeckTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Gen<IReadOnlyList<AdviceRule>> Fitting = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 15], Gen.Int[1, 5]).List[0, 40].Select(all =>
        (IReadOnlyList<AdviceRule>)[.. all.Select((one, place) => Rule($"trial.{place}", (AdviceArea)one.Item1, one.Item2, one.Item3)).OrderBy(rule => rule.Priority)]);

    [Fact]
    public void No_day_holds_more_than_a_quarter_of_an_hour() =>
        Fitting.Sample(rules => AdviceDeck.Deal(rules).ShouldAllBe(day => day.Count > 0 && AdviceDeck.Minutes(day) <= AdviceDeck.MostMinutes));

    [Fact]
    public void All_that_fits_comes_before_anything_comes_again() => Fitting.Sample(rules =>
    {
        var days = AdviceDeck.Deal(rules);
        days.SelectMany(day => day).Select(rule => rule.Id).Order().ShouldBe(rules.Select(rule => rule.Id).Order());
        days.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(AdviceDeck.FewestDays, rules.Count));
    });

    [Fact]
    public void Nothing_comes_twice_within_a_week() => Fitting.Where(rules => rules.Count >= AdviceDeck.FewestDays).Sample(rules =>
    {
        var week = Enumerable.Range(3, AdviceDeck.FewestDays).SelectMany(day => AdviceDeck.Of(rules, Monday, Monday.AddDays(day))).Select(rule => rule.Id).ToList();
        week.Distinct().Count().ShouldBe(week.Count);
    });

    [Fact]
    public void The_same_answers_on_the_same_day_give_the_same_advice() => Fitting.Sample(rules =>
        AdviceDeck.Of(rules, Monday, Monday.AddDays(2)).Select(rule => rule.Id).ShouldBe(AdviceDeck.Of([.. rules], Monday, Monday.AddDays(2)).Select(rule => rule.Id)));

    [Fact]
    public void What_matters_most_comes_on_the_first_day() => Fitting.Where(rules => rules.Count > 0).Sample(rules =>
        AdviceDeck.Of(rules, Monday, Monday).ShouldContain(rule => rule.Id == rules[0].Id));

    [Fact]
    public void A_day_before_the_newest_answers_is_as_their_first() => AdviceDeck.Of([Rule("trial.a", AdviceArea.Day, 3, 1)], Monday, Monday.AddDays(-1)).Count.ShouldBe(1);

    [Fact]
    public void For_nobody_there_is_nothing() => AdviceDeck.Of([], Monday, Monday).ShouldBeEmpty();

    internal static AdviceRule Rule(string id, AdviceArea area, int minutes, int priority, params string[] links) => new()
    {
        Id = id, Area = area, Title = id, Text = id, Minutes = minutes, Priority = priority, When = [], Links = links, Sources = [new Source { Title = "A study", Year = 2020 }],
    };
}
