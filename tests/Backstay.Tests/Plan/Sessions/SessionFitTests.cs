using Backstay.Content;
using Backstay.Content.Gym.Sessions;
using Backstay.Plan.Sessions;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan.Sessions;

[Trait("Runs", "once")]
public sealed class SessionFitTests
{
    private static readonly ContentItem Rolls = Exercise("rolls", Position.Lying, severe: true, ["thin-bones"], ["turns"]);
    private static readonly ContentItem Turns = Exercise("turns", Position.Sitting, severe: true, [], ["rolls", "book"]);
    private static readonly ContentItem Book = Exercise("book", Position.Lying, severe: false, [], ["turns"]);
    private static readonly ContentItem Lift = Exercise("lift", Position.Standing, severe: false, ["thin-bones"], []);
    private static readonly Dictionary<string, ContentItem> All = new[] { Rolls, Turns, Book, Lift }.ToDictionary(item => item.Id);

    private static readonly Situation Usual = Situations.On(Situations.Begin.AddDays(20)) with { Items = [.. All.Values] };

    [Fact]
    public void Somebody_of_whom_nothing_is_known_gets_it_as_it_is() =>
        Fit(null, Rolls, Lift).ShouldAllBe(step => step.Why == null && step.Stint!.Exercise == step.Asked);

    [Fact]
    public void What_does_not_suit_a_person_gives_way_to_the_same_in_another_position_or_is_left_out()
    {
        var steps = Fit(Usual with { Profile = Usual.Profile with { Cautions = ["thin-bones"] } }, Rolls, Lift);
        steps[0].Stint!.Exercise.ShouldBe(Turns);
        steps[1].Stint.ShouldBeNull();
        steps.ShouldAllBe(step => step.Why == NotToday.Caution);
    }

    [Fact]
    public void An_alternative_comes_once()
    {
        var steps = Fit(Usual with { Words = [Said("rolls", WordKind.Refused), Said("book", WordKind.MadeItWorse)] }, Rolls, Book);
        steps[0].Stint!.Exercise.ShouldBe(Turns);
        steps[1].Stint.ShouldBeNull("turns are in the session already");
        (steps[0].Why, steps[1].Why).ShouldBe((NotToday.Refused, NotToday.Hurt));
    }

    [Fact]
    public void An_alternative_that_was_refused_too_is_not_taken() =>
        Fit(Usual with { Words = [Said("rolls", WordKind.Refused), Said("turns", WordKind.Refused)] }, Rolls)[0].Stint.ShouldBeNull();

    [Fact]
    public void In_a_flare_up_what_is_too_much_is_swapped_or_left_out_and_the_rest_is_small()
    {
        var steps = Fit(Usual with { Flare = new(Usual.Today, null) }, Book, Rolls, Lift);
        steps[0].Stint!.Exercise.ShouldBe(Turns);
        steps[0].Why.ShouldBe(NotToday.TooMuch);
        steps[1].Stint!.Seconds.ShouldBe(10, "the smallest dose");
        steps[2].Stint.ShouldBeNull();
    }

    [Fact]
    public void A_session_for_bad_days_keeps_its_doses_on_one() =>
        Fit(Usual with { Flare = new(Usual.Today, null) }, Rolls)[0].Stint!.Seconds.ShouldBe(30);

    private static OwnWord Said(string item, WordKind kind) => new(item, kind, Usual.Today);

    private static IReadOnlyList<FittedStep> Fit(Situation? situation, params ContentItem[] exercises) =>
        SessionFit.Of([.. exercises.Select(exercise => Stint.Of(exercise, 1, null, 5))], situation, All.GetValueOrDefault);

    private static ContentItem Exercise(string id, Position position, bool severe, string[] avoid, string[] alternatives) => new()
    {
        Id = id, Kind = ItemKind.Exercise, Title = id, Line = id, Position = position, SeverePain = severe, AvoidWhen = avoid, Alternatives = alternatives, FlareUp = severe ? FlareUpUse.Also : FlareUpUse.Never,
        Levels = [new Dose { Minutes = 1, Seconds = 10 }, new Dose { Minutes = 1, Seconds = 30 }],
    };
}
