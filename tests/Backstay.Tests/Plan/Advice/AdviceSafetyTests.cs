using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Plan.Advice;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan.Advice;

[Trait("Runs", "once")]
public sealed class AdviceSafetyTests
{
    private static readonly Catalogue Items = new ContentShelf().Catalogue;
    private static readonly AdviceRule More = AdviceDeckTests.Rule("t.more", AdviceArea.Fitness, 5, 1), Walk = AdviceDeckTests.Rule("t.walk", AdviceArea.Fitness, 5, 1, "short-walk"),
        Box = AdviceDeckTests.Rule("t.box", AdviceArea.Exercise, 5, 1, "box-lift"), Words = AdviceDeckTests.Rule("t.words", AdviceArea.Counselling, 5, 1, "going-back-to-work");

    private static readonly Situation Usual = Situations.On(new(2026, 3, 18)) with { Items = Items.Items };

    [Fact]
    public void A_sign_that_wants_a_doctor_tomorrow_pauses_movement_and_keeps_the_rest()
    {
        var next = Usual with { Danger = Tier.NextDay };
        new[] { More, Walk, Box }.ShouldAllBe(rule => !Allows(rule, next));
        Allows(Words, next).ShouldBeTrue();
        var emergency = Usual with { Danger = Tier.Emergency };
        new[] { More, Walk, Box, Words }.ShouldAllBe(rule => !Allows(rule, emergency));
    }

    [Fact]
    public void What_does_not_suit_somebody_is_not_advised()
    {
        Allows(Box, Usual).ShouldBeTrue();
        Allows(Box, Usual with { Profile = Usual.Profile with { Cautions = ["thin-bones"] } }).ShouldBeFalse();
        Allows(Box, Usual with { Words = [new("box-lift", WordKind.MadeItWorse, Usual.Today)] }).ShouldBeFalse();
        Allows(Words, Usual with { Words = [new("going-back-to-work", WordKind.Refused, Usual.Today)] }).ShouldBeFalse();
        Allows(Words, Usual with { Words = [new("going-back-to-work", WordKind.Favourite, Usual.Today)] }).ShouldBeTrue();
    }

    [Fact]
    public void In_a_flare_up_nobody_is_advised_to_do_more()
    {
        var flare = Usual with { Flare = new(Usual.Today, null) };
        Allows(More, flare).ShouldBeFalse();
        Allows(Box, flare).ShouldBeFalse();
        Allows(Words, flare).ShouldBeTrue();
    }

    [Fact]
    public void Of_somebody_unknown_no_movement_is_asked()
    {
        Allows(Walk, null).ShouldBeFalse();
        Allows(Words, null).ShouldBeTrue();
    }

    private static bool Allows(AdviceRule rule, Situation? s) => AdviceSafety.Allows(rule, s, Items.Find);
}
