using Backstay.Plan.Cases;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class AdvisedWeeksTests
{
    private static readonly string[] Others = ["rock", "breathe", "what"];

    [Fact]
    public void Advice_that_goes_with_good_weeks_is_told_from_advice_that_does_not()
    {
        var cases = Enumerable.Range(0, 30).Select(person => SomeCases.Week(person, good: person % 2 == 0, person % 2 == 0 ? "stroll" : "bridge", Others[person / 2 % 3])).ToList();
        var compared = AdvisedWeeks.Compare(cases, CaseBase.Of([SomeCases.Week(0, good: true, "bridge")], SomeCases.Today), SomeCases.Today, new Random(1))!;
        compared.Persons.ShouldBe(30);
        compared.People.Low.ShouldBeGreaterThan(.9);
        compared.Guidelines.High.ShouldBeLessThan(.1);
        compared.Gain.Low.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Where_one_of_them_has_no_advice_there_is_nothing_to_compare() =>
        AdvisedWeeks.Compare([SomeCases.Week(1, good: true, "stroll")], CaseBase.Of([], SomeCases.Today), SomeCases.Today, new Random(1)).ShouldBeNull();
}
