using Backstay.Movement.Import;
using Backstay.Movement.Import.Counting;
using CsCheck;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class FlaggingTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), Now = Begin.AddDays(2);

    /// <summary>Degrees of latitude that are 100 m.</summary>
    private const double Hundred = 100 / 111_195d;

    [Fact]
    public void A_walk_counts_as_a_whole() => Flags(Walk(0, 50)).ShouldAllBe(flag => flag == FixFlag.None);

    [Fact]
    public void A_jump_there_and_back_is_flagged_and_one_of_several_fixes_too()
    {
        Fix[] walk = [.. Walk(0, 20)];
        walk[7] = walk[7] with { Latitude = walk[7].Latitude + 50 * Hundred };
        Flagged(Flags(walk)).ShouldBe([(7, FixFlag.Jump)]);
        walk[8] = walk[8] with { Latitude = walk[7].Latitude + .1 * Hundred };
        Flagged(Flags(walk)).ShouldBe([(7, FixFlag.Jump), (8, FixFlag.Jump)]);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(90)]
    [InlineData(250)]
    public void A_fast_train_and_an_aeroplane_are_kept_there_and_back(double metresPerSecond)
    {
        var (seconds, at) = (0, 50d);
        List<Fix> ride = [.. Walk(0, 10)];
        foreach (var direction in new[] { 1, 0, -1 })
            for (var n = 0; n < 200; n++) ride.Add(new(Begin.AddSeconds(300 + 10 * seconds++), at += direction * metresPerSecond * 10 / 100 * Hundred, 12, 20));
        Flags(ride).ShouldAllBe(flag => flag == FixFlag.None);
    }

    [Fact]
    public void A_move_that_does_not_come_back_is_kept()
    {
        Fix[] moved = [.. Walk(0, 10), .. Walk(10, 10).Select(fix => fix with { Latitude = fix.Latitude + 10 })];
        Flags(moved).ShouldAllBe(flag => flag == FixFlag.None);
    }

    [Fact]
    public void What_cannot_be_true_of_itself_is_flagged_and_nothing_after_it()
    {
        Fix[] walk = [.. Walk(0, 20)];
        walk[3] = walk[3] with { Latitude = 0, Longitude = 0 };
        walk[5] = walk[5] with { Accuracy = 900 };
        walk[7] = walk[7] with { Latitude = 91, Longitude = 120 };
        walk[9] = walk[9] with { Latitude = 120, Longitude = 50 };
        walk[11] = walk[11] with { At = Now.AddHours(3) };
        walk[13] = walk[13] with { At = DateTimeOffset.UnixEpoch };
        walk[15] = walk[14];
        walk[17] = walk[17] with { Latitude = walk[17].Longitude, Longitude = walk[17].Latitude };
        Flagged(Flags(walk)).ShouldBe([(3, FixFlag.Impossible), (5, FixFlag.Inaccurate), (7, FixFlag.Impossible), (9, FixFlag.Swapped), (11, FixFlag.Future), (13, FixFlag.Impossible),
            (15, FixFlag.Repeated), (17, FixFlag.Swapped)]);
    }

    [Fact]
    public void Old_positions_sent_again_are_stale()
    {
        List<Fix> walk = [.. Walk(0, 30)];
        walk.Insert(20, walk[5] with { At = walk[5].At.AddSeconds(1) });
        walk.Insert(25, walk[2] with { Longitude = 12.00001 });
        Flagged(Flags(walk)).ShouldBe([(20, FixFlag.Stale), (25, FixFlag.Stale)]);
    }

    [Fact]
    public void A_second_track_that_is_older_and_a_file_from_the_newest_to_the_oldest_count_as_they_are()
    {
        Flags([.. Walk(100, 30), .. Walk(0, 30)]).ShouldAllBe(flag => flag == FixFlag.None);
        Flags(Walk(0, 60).Reverse()).ShouldAllBe(flag => flag == FixFlag.None);
        Flags(Walk(0, 60).Reverse().Concat(Walk(100, 5))).ShouldAllBe(flag => flag == FixFlag.None);
    }

    [Fact]
    public void Whatever_comes_each_fix_comes_out_once_in_its_order_and_but_for_its_flag_unchanged() =>
        Gen.Select(Gen.Int[-50, 5000], Gen.Double[-100, 100], Gen.Double[-200, 200], Gen.Int[0, 400],
            (seconds, latitude, longitude, accuracy) => new Fix(Begin.AddSeconds(seconds), Math.Round(latitude / 30) , Math.Round(longitude / 60), accuracy)).Array[0, 1500].Sample(fixes =>
            Flagging.Flag(fixes, Now).Select(fix => fix with { Flag = FixFlag.None }).SequenceEqual(fixes), iter: 60);

    private static IEnumerable<Fix> Walk(int from, int count) => Enumerable.Range(from, count).Select(n => new Fix(Begin.AddSeconds(30 * n), 50 + .4 * n * Hundred, 12, 10));

    private static List<FixFlag> Flags(IEnumerable<Fix> fixes) => [.. Flagging.Flag(fixes, Now).Select(fix => fix.Flag)];

    private static IEnumerable<(int, FixFlag)> Flagged(IEnumerable<FixFlag> flags) => flags.Index().Where(one => one.Item != FixFlag.None);
}
