using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.Movement.Counted;
using Backstay.Movement.Import;
using CsCheck;

namespace Backstay.Tests.Movement.Counted;

[Trait("Runs", "once")]
public sealed class VouchingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void What_is_vouched_for_counts_on_its_day_alone_and_what_is_no_place_on_earth_never_does() => Gen.Select(Gen.Enum<FixFlag>(), Gen.Enum<FixFlag>(), Gen.Int[-3, 3]).Sample((flag, vouched, days) =>
    {
        var fix = new Fix(Noon.AddDays(days), 52, 13, Flag: flag);
        var told = new Vouching(new HashSet<(DateOnly, FixFlag)> { (Day, vouched) }, TimeZoneInfo.Utc).Of(fix);
        told.Vouched.ShouldBe(flag == vouched && days == 0 && Vouching.CanCount(flag));
        if (!told.Vouched) told.ShouldBe(fix);
        Vouching.CanCount(FixFlag.Impossible).ShouldBeFalse();
    });

    [Fact]
    public void Latitude_and_longitude_that_were_swapped_are_put_right()
    {
        var told = new Vouching(new HashSet<(DateOnly, FixFlag)> { (Day, FixFlag.Swapped) }, TimeZoneInfo.Utc).Of(new(Noon, 113, 52, Flag: FixFlag.Swapped));
        (told.Latitude, told.Longitude, told.Flag).ShouldBe((52, 113, FixFlag.None));
    }

    [Fact]
    public void A_jump_that_somebody_vouches_for_is_a_way_there_and_back()
    {
        // An hour here, and between two minutes of it far away.
        List<Fix> fixes = [.. Enumerable.Range(0, 60).Select(minute => new Fix(Noon.AddMinutes(minute), minute is 30 or 31 ? 52.9 : 52.5 + minute % 2 * 1e-5, 13.4, 10))];
        var (plain, vouched) = (Of(null), Of(new(new HashSet<(DateOnly, FixFlag)> { (Day, FixFlag.Jump) }, TimeZoneInfo.Utc)));
        plain.ShouldHaveSingleItem().Motion.ShouldBe(Motion.Still);
        vouched.ShouldContain(one => one.Motion != Motion.Still);

        IReadOnlyList<Stretch> Of(Vouching? said) => Reconciliation.Of(default(PersonId), [], fixes, TimeZoneInfo.Utc, Noon.AddDays(1), said);
    }
}
