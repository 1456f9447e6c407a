using Backstay.Bench.Trials.Places;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;
using CsCheck;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class TimelineTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Fix[]> Wild = Gen.Select(Gen.Int[0, 86_400], Gen.Double[-.02, .02], Gen.Double[-.02, .02], Gen.Int[0, 250], Gen.Enum<FixFlag>(), Gen.Int[0, 3],
        (second, north, east, unsure, flag, flagged) => new Fix(Begin.AddSeconds(second), 52.5 + north, 13.4 + east, unsure, null, flagged == 0 ? flag : FixFlag.None)).Array[0, 60];

    private static readonly Gen<Fix[]> Lived = Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[1, 40], Gen.Int[0, 359]).Array[1, 8], Gen.Int[1, 60], Gen.Int[0, 1000], (parts, every, seed) =>
    {
        var outing = new Outing(Begin, seed, every);
        foreach (var (kind, minutes, heading) in parts) outing.Go(kind switch { 0 => 0, 1 => 1.2, 2 => 4.5, _ => 15 }, minutes, heading);
        return outing.Fixes.ToArray();
    });

    [Fact]
    public void Time_is_told_in_order_once_and_whole_whatever_a_phone_tells() => Gen.OneOf(Wild, Lived).Sample(fixes =>
    {
        var (track, told) = (Track.Of(fixes), Timeline.Of(fixes));
        if (told.Count == 0)
        {
            track.Count.ShouldBeLessThan(2);
            return;
        }
        told[0].Start.ShouldBe(track.At(0));
        told[^1].End.ShouldBe(track.At(track.Count - 1));
        for (var i = 1; i < told.Count; i++) told[i].Start.ShouldBe(told[i - 1].End);
        told.ShouldAllBe(section => section.End > section.Start && section.Confidence >= 0 && section.Confidence <= 1 && double.IsFinite(section.Metres));
    }, iter: 200);

    [Fact]
    public void The_order_in_which_fixes_come_does_not_matter() =>
        Lived.Sample(fixes => Timeline.Of(fixes.Reverse()).ShouldBe(Timeline.Of(fixes)), iter: 30);

    [Fact]
    public void Of_nothing_or_one_fix_nothing_is_told()
    {
        Timeline.Of([]).ShouldBeEmpty();
        Timeline.Of([new(Begin, 52.5, 13.4)]).ShouldBeEmpty();
        Trips.Of([new Fix(Begin, 52.5, 13.4)]).Ways.ShouldBeEmpty();
    }

    [Fact]
    public void Days_of_silence_are_nobodys_sitting()
    {
        var told = Timeline.Of(new Outing(Begin).Stay(60).Silence(60 * 72).Stay(60).Fixes);
        told.ShouldAllBe(section => section.Mode == Motion.Still);
        told.Sum(section => section.Minutes).ShouldBe(120, 2);
    }

    [Fact]
    public void A_night_without_a_word_is_still_but_less_surely_than_one_that_was_seen()
    {
        var seen = Timeline.Of(new Outing(Begin, every: 60).Stay(600).Fixes).ShouldHaveSingleItem();
        var silent = Timeline.Of(new Outing(Begin, every: 60).Stay(10).Silence(580).Stay(10).Fixes).ShouldHaveSingleItem();
        silent.Mode.ShouldBe(Motion.Still);
        silent.Confidence.ShouldBeLessThan(seen.Confidence);
    }

    [Fact]
    public void Walking_is_told_from_all_else_better_than_by_mean_speed()
    {
        var agreement = WalkAgreement.Of(100, new(11));
        agreement.Own.F1.ShouldBeGreaterThan(.92);
        agreement.Own.Precision.ShouldBeGreaterThan(.93);
        agreement.Own.F1.ShouldBeGreaterThan(agreement.Rule.F1 + .05);
        agreement.CalibrationError.ShouldBeLessThan(.08);
    }
}
