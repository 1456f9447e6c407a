using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Counting;
using CsCheck;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class OverlapTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Spell[]> Spells = Gen.Select(Gen.Int[0, 9000], Gen.Int[1, 4000], Gen.Enum<Motion>(), Gen.Int[-1, 3000], Gen.Int[0, 3].Select(n => new[] { "Phone", "Apple Watch", "Garmin 7", "App" }[n]),
        (start, seconds, motion, steps, source) => new Spell(Begin.AddSeconds(start), Begin.AddSeconds(start + seconds), motion, steps < 0 ? null : steps, source)).Array[0, 40]
        .Select(spells => spells.OrderBy(spell => spell.Start).ThenByDescending(spell => spell.End).ToArray());

    [Fact]
    public void Minutes_told_by_watch_and_phone_count_once_as_the_watch_tells_them()
    {
        var minutes = Resolve(Of(0, 10, 1000, "Apple Watch"), Of(5, 15, 900, "iPhone"));
        minutes.Count.ShouldBe(15);
        minutes.Take(10).ShouldAllBe(minute => minute.Source == "Apple Watch" && minute.Steps == 100);
        minutes.Skip(10).ShouldAllBe(minute => minute.Source == "iPhone" && minute.Steps == 90);
    }

    [Fact]
    public void Of_two_phones_the_one_that_tells_more_of_the_minute_counts()
    {
        var minutes = Resolve(Of(0, .5, 30, "A phone"), Of(0, 1, 80, "Z phone"));
        minutes.ShouldHaveSingleItem().ShouldBe(new(Begin, Begin.AddMinutes(1), Motion.Walk, 80, "Z phone"));
    }

    [Fact]
    public void A_workout_and_the_steps_in_it_of_one_source_are_the_same_steps()
    {
        Resolve(Of(0, 10, 1000, "Watch"), Of(2, 3, 120, "Watch"), Of(9, 12, 300, "Watch")).Sum(minute => minute.Steps).ShouldBe(1200);
        Resolve(Of(0, 10, null, "Watch"), Of(2, 3, 120, "Watch")).Sum(minute => minute.Steps).ShouldBe(120);
    }

    [Fact]
    public void Steps_are_shared_over_minutes_and_none_is_lost()
    {
        var minutes = Resolve(new Spell(Begin.AddSeconds(50), Begin.AddSeconds(130), Motion.Walk, 101, "Phone"));
        minutes.Select(minute => (minute.Start, minute.End, minute.Steps)).ShouldBe([
            (Begin.AddSeconds(50), Begin.AddSeconds(60), 13), (Begin.AddSeconds(60), Begin.AddSeconds(120), 75), (Begin.AddSeconds(120), Begin.AddSeconds(130), 13)]);
    }

    [Fact]
    public void Whatever_sources_tell_minutes_follow_each_other_none_twice_and_no_steps_are_made() => Spells.Sample(spells =>
    {
        var minutes = Resolve(spells);
        foreach (var minute in minutes)
        {
            minute.End.ShouldBeGreaterThan(minute.Start);
            (minute.End.UtcTicks - 1).ShouldBeLessThan((minute.Start.UtcTicks / TimeSpan.TicksPerMinute + 1) * TimeSpan.TicksPerMinute);
            spells.Any(spell => spell.Source == minute.Source && spell.Start <= minute.Start && spell.End > minute.Start).ShouldBeTrue();
        }
        foreach (var (one, next) in minutes.Zip(minutes.Skip(1))) one.End.ShouldBeLessThanOrEqualTo(next.Start);
        (minutes.Sum(minute => minute.Steps) ?? 0).ShouldBeLessThanOrEqualTo(spells.Sum(spell => spell.Steps) ?? 0);
        minutes.Select(minute => minute.Start.UtcTicks / TimeSpan.TicksPerMinute).ShouldBe(
            spells.SelectMany(spell => Enumerable.Range(0, 200).Select(n => spell.Start.UtcTicks / TimeSpan.TicksPerMinute + n).Where(minute => minute * TimeSpan.TicksPerMinute < spell.End.UtcTicks)).Distinct().Order());
    }, iter: 200);

    [Theory]
    [InlineData("NJR Apple Watch", SourceRank.Worn)]
    [InlineData("com.fitbit.FitbitMobile", SourceRank.Worn)]
    [InlineData("MI_BAND_ACTIVITY_SAMPLE", SourceRank.Worn)]
    [InlineData("Anna's iPhone", SourceRank.Carried)]
    [InlineData("Step tracking", SourceRank.Carried)]
    public void What_is_worn_is_told_by_its_name(string source, int rank) => SourceRank.Of(source).ShouldBe(rank);

    [Fact]
    public void The_same_thing_has_the_same_identity_and_another_has_another()
    {
        var (fix, spell) = (new Fix(Begin, 55.1234567, 12.1), Of(0, 1, 100, "Watch"));
        Identity.Of(fix with { Accuracy = 5, Flag = FixFlag.Stale, At = Begin.ToOffset(TimeSpan.FromHours(2)), Latitude = 55.12345674 }).ShouldBe(Identity.Of(fix));
        new[] { fix with { At = Begin.AddSeconds(1) }, fix with { Latitude = 55.2 }, fix with { Longitude = 12.2 } }.Select(Identity.Of).ShouldNotContain(Identity.Of(fix));
        Identity.Of(spell with { Start = spell.Start.ToOffset(TimeSpan.FromHours(1)) }).ShouldBe(Identity.Of(spell));
        new[] { spell with { Steps = null }, spell with { Source = "Phone" }, spell with { Motion = Motion.Run }, spell with { End = spell.End.AddSeconds(1) } }.Select(Identity.Of).ShouldNotContain(Identity.Of(spell));
    }

    private static Spell Of(double from, double to, int? steps, string source) => new(Begin.AddMinutes(from), Begin.AddMinutes(to), Motion.Walk, steps, source);

    private static List<Spell> Resolve(params Spell[] spells) => [.. Overlaps.Resolve(spells)];
}
