using System.Numerics;
using Backstay.Movement;
using Backstay.Movement.Recognition;

namespace Backstay.Tests.Movement.Recognition;

[Trait("Runs", "once")]
public sealed class RecogniserTests
{
    public static TheoryData<string> Placements => [.. Enum.GetNames<Placement>()];

    [Theory, MemberData(nameof(Placements))]
    public void A_walk_of_18_steps_in_ten_seconds_is_a_walk(string placement) =>
        Shipped(placement).WindowsOf(MadeUp.Samples(placement == nameof(Placement.Pocket) ? MadeUp.WalkInPocket(20) : MadeUp.Walk(20))).ShouldAllBe(window => window.Motion == Motion.Walk);

    [Theory, MemberData(nameof(Placements))]
    public void A_phone_on_a_table_is_still(string placement)
    {
        var windows = Shipped(placement).WindowsOf(MadeUp.Samples(MadeUp.Still(20)));
        windows.Count.ShouldBe(7);
        windows.ShouldAllBe(window => window.Motion == Motion.Still && window.Confidence > .8f);
    }

    [Fact]
    public void A_run_is_a_run() => Recogniser.Of(Placement.Waist).WindowsOf(MadeUp.Samples(MadeUp.Run(20))).ShouldAllBe(window => window.Motion == Motion.Run);

    [Fact]
    public void Somebody_who_stops_is_still_from_then_on()
    {
        var windows = Recogniser.Of(Placement.Waist).WindowsOf(MadeUp.Samples([.. MadeUp.Walk(30), .. MadeUp.Still(30)]));
        windows.Where(window => window.Start <= 25_000).ShouldAllBe(window => window.Motion == Motion.Walk);
        windows.Where(window => window.Start >= 30_000).ShouldAllBe(window => window.Motion == Motion.Still);
    }

    [Fact]
    public void A_phone_that_is_upside_down_tells_the_same()
    {
        var recogniser = Recogniser.Of(Placement.Pocket);
        var turned = MadeUp.Turned(MadeUp.Walk(20), Quaternion.CreateFromYawPitchRoll(.4f, 3, 1.2f));
        var (one, other) = (recogniser.WindowsOf(MadeUp.Samples(MadeUp.Walk(20))), recogniser.WindowsOf(MadeUp.Samples(turned)));
        other.Select(window => window.Motion).ShouldBe(one.Select(window => window.Motion));
    }

    [Fact]
    public void Windows_last_five_seconds_and_begin_every_two_and_a_half()
    {
        var starts = Recogniser.Of(Placement.Waist).WindowsOf(MadeUp.Samples(MadeUp.Walk(12), start: 700)).Select(window => window.Start);
        starts.ShouldBe([700, 3200, 5700]);
    }

    [Fact]
    public void After_a_gap_windows_begin_anew_and_what_is_shorter_than_a_second_is_left_out()
    {
        Sample[] samples = [.. MadeUp.Samples(MadeUp.Walk(6)), .. MadeUp.Samples(MadeUp.Walk(3), start: 60_000), .. MadeUp.Samples(MadeUp.Walk(1)[..40], start: 90_000)];
        Recogniser.Of(Placement.Waist).WindowsOf(samples).Select(window => (window.Start, window.End)).ShouldBe([(0, 5000), (60_000, 63_000)]);
    }

    [Theory, InlineData(10), InlineData(40)]
    public void A_phone_with_a_pace_of_its_own_is_understood(int spacing)
    {
        // The made-up walk is one of 50 Hz. At another spacing its rhythm would change, so it is walked slower or faster first.
        var walk = MadeUp.Samples(MadeUp.Walk(20, 1.8 * spacing / 20), spacing: spacing);
        Recogniser.Of(Placement.Waist).WindowsOf(walk).Count(window => window.Motion == Motion.Walk).ShouldBeGreaterThan(walk.Length * spacing / 2500 - 4);
    }

    [Fact]
    public void So_few_samples_that_steps_are_not_seen_tell_nothing() =>
        Recogniser.Of(Placement.Waist).WindowsOf(MadeUp.Samples(MadeUp.Still(20), spacing: 100)).ShouldBeEmpty();

    [Fact]
    public void One_window_can_be_asked_for_and_less_than_a_second_is_refused()
    {
        var (motion, confidence) = Recogniser.Of(Placement.Unknown).Recognise(MadeUp.Samples(MadeUp.Walk(5)));
        motion.ShouldBe(Motion.Walk);
        confidence.ShouldBeInRange(.3f, 1);
        Should.Throw<ArgumentException>(() => Recogniser.Of(Placement.Waist).Recognise(MadeUp.Samples(MadeUp.Walk(1)).AsSpan(0, 30))).Message.ShouldContain("at least a second");
    }

    [Fact]
    public void Browsers_give_metres_and_mean_the_same()
    {
        var sample = Sample.FromMetres(5, 0, 9.80665f, -9.80665f);
        sample.X.ShouldBe(0);
        sample.Y.ShouldBe(1000, .01f);
        sample.Z.ShouldBe(-1000, .01f);
    }

    private static Recogniser Shipped(string placement) => Recogniser.Of(Enum.Parse<Placement>(placement));
}
