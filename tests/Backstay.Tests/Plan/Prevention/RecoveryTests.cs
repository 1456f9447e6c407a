using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.Plan.Prevention;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan.Prevention;

[Trait("Runs", "once")]
public sealed class RecoveryTests
{
    private static readonly DateOnly Today = Situations.Begin.AddDays(40);

    [Fact]
    public void Three_calm_weeks_in_which_one_does_what_matters_bring_the_offer() => Recovery.Offers(Calm()).ShouldBeTrue();

    [Fact]
    public void Who_tells_little_of_what_matters_is_asked_on_their_pain_alone() => Recovery.Offers(Calm() with { Able = null }).ShouldBeTrue();

    [Fact]
    public void Nothing_is_offered_while_something_stands_against_it()
    {
        var calm = Calm();
        Recovery.Offers(calm with { HasWalkingTrack = false }).ShouldBeFalse("the programme has none");
        Recovery.Offers(calm with { Able = 7 }).ShouldBeFalse("they do not do yet what matters");
        Recovery.Offers(calm with { BeganOn = Today.AddDays(-20) }).ShouldBeFalse("they just began");
        Recovery.Offers(calm with { Danger = Tier.Routine }).ShouldBeFalse();
        Recovery.Offers(calm with { Flare = new(Today.AddDays(-1), null) }).ShouldBeFalse();
        Recovery.Offers(calm with { Flare = new(Today.AddDays(-30), Today.AddDays(-15)) }).ShouldBeFalse("a flare-up was over two weeks ago");
        Recovery.Offers(calm with { Flare = new(Today.AddDays(-40), Today.AddDays(-30)) }).ShouldBeTrue("it is long over");
        Recovery.Offers(calm with { Profile = calm.Profile with { Cautions = ["heart-or-lungs"] } }).ShouldBeFalse("a clinician is asked first");
        Recovery.Offers(calm with { Diary = [.. calm.Diary.Where(day => day.Day > Today.AddDays(-7) || day.Day <= Today.AddDays(-14))] }).ShouldBeFalse("a week is not known");
        Recovery.Offers(calm with { Diary = [.. calm.Diary.Select(day => day.Day == Today.AddDays(-12) ? day with { Pain = 3 } : day)] }).ShouldBeFalse();
        Recovery.Offers(calm with { Diary = [.. calm.Diary.Select(day => day.Day == Today.AddDays(-2) ? day with { Pain = 2 } : day)] }).ShouldBeFalse("the last week held hardly any");
    }

    [Fact]
    public void It_is_not_offered_to_who_walks_already_and_rests_for_four_weeks_after_a_no()
    {
        Recovery.Offers(Calm() with { Walking = new(null, null) }).ShouldBeFalse();
        foreach (var end in new[] { StretchEnd.NotNow, StretchEnd.Stop, StretchEnd.Pause })
        {
            Recovery.Offers(Calm() with { Walking = new(end, Today.AddDays(-27)) }).ShouldBeFalse();
            Recovery.Offers(Calm() with { Walking = new(end, Today.AddDays(-28)) }).ShouldBeTrue();
        }
    }

    [Fact]
    public void Who_went_back_because_of_pain_is_asked_after_a_calmer_week()
    {
        var back = Calm(pain: 3) with { Walking = new(StretchEnd.Pain, Today.AddDays(-8)) };
        Recovery.Offers(back).ShouldBeTrue();
        Recovery.Offers(back.With(pain: 4)).ShouldBeFalse();
        Recovery.Offers(back with { Flare = new(Today.AddDays(-8), Today.AddDays(-2)) }).ShouldBeFalse("the way back comes first");
    }

    private static Situation Calm(int pain = 1) => Situations.On(Today) with
    {
        HasWalkingTrack = true, Able = 9, Diary = [.. Enumerable.Range(0, 28).Select(ago => new DiaryDay(Today.AddDays(ago - 27), ago < 20 ? Math.Max(pain, 2) : pain, null, null, null, null))],
    };
}
