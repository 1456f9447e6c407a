using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Recognition;
using Backstay.Tests.Movement.Recognition;
using CsCheck;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class BackstayWalkTests
{
    private const long Began = 1_772_352_000_000;

    [Fact]
    public void A_walk_in_the_pocket_is_its_positions_and_what_is_recognised_at_its_own_time()
    {
        var found = Found.In(new BackstayWalk(), WalkFile.Of([WalkFile.Head(), WalkFile.Position(Began, 52.52, 13.405), .. WalkFile.Motion(Walked(120)), WalkFile.Position(Began + 120_000, 52.5213, 13.405)]));
        found.Refused.ShouldBeEmpty();
        found.Fixes.Select(fix => (fix.At.ToUnixTimeMilliseconds(), fix.Latitude, fix.Accuracy)).ShouldBe([(Began, 52.52, 8), (Began + 120_000, 52.5213, 8)]);
        found.Spells.ShouldAllBe(spell => spell.Motion == Motion.Walk && spell.Source == "Walk with me");
        found.Spells[0].Start.ToUnixTimeMilliseconds().ShouldBe(Began);
        found.Spells.Sum(spell => (spell.End - spell.Start).TotalSeconds).ShouldBeInRange(115, 121);
    }

    [Theory]
    [InlineData("pocket", 1)]
    [InlineData("waist", 0)]
    [InlineData("elsewhere", 2)]
    public void Recognition_is_told_where_the_phone_was(string placement, int model)
    {
        var samples = MadeUp.Samples(MadeUp.Walk(60), Began).Select(Rounded).ToArray();
        Found.In(new BackstayWalk(), WalkFile.Of([WalkFile.Head(placement), .. WalkFile.Motion(samples)])).Spells
            .ShouldBe(MotionSpells.Of(Recogniser.Of((Placement)model).WindowsOf(samples), DateTimeOffset.UnixEpoch, BackstayWalk.Source));
    }

    [Fact]
    public void It_is_known_by_how_it_begins_whatever_it_is_called() =>
        MovementFormats.Of("Walk of 1 March, 08:00", WalkFile.Of(WalkFile.Head()))!.Name.ShouldBe("backstay-walk");

    [Fact]
    public void Two_hours_at_50_a_second_fit_into_five_megabytes_and_are_read_to_their_end()
    {
        var walk = WalkFile.Of([WalkFile.Head(), .. WalkFile.Motion(Walked(7200))]);
        walk.Length.ShouldBeLessThan(5_000_000);
        var spells = Found.In(new BackstayWalk(), walk).Spells;
        (spells[^1].End - spells[0].Start).TotalMinutes.ShouldBeInRange(119, 120.1);
    }

    [Fact]
    public void A_damaged_line_is_left_out_with_its_number_and_the_rest_is_read()
    {
        var found = Found.In(new BackstayWalk(), WalkFile.Of(WalkFile.Head(), """{"at":1772352000000,"motion":"AAA"}""", """{"at":"yesterday","lat":1,"lon":1}""", """{"at":1772352000000,"lat":52.""",
            """{"at":1772352000000,"motion":7}""", WalkFile.Position(Began, 152, 13), WalkFile.Position(Began, 52.52, 13.405), new string('x', 100_000), "[]"));
        found.Refused.Select(one => one.Line).ShouldBe([2L, 3L, 4L, 5L, 6L, 8L, 9L]);
        found.Fixes.ShouldHaveSingleItem().Latitude.ShouldBe(52.52);
    }

    [Fact]
    public void What_goes_back_in_time_is_left_out_and_a_broken_head_or_a_newer_version_is_refused_in_plain_words()
    {
        var late = WalkFile.MotionLine(new Sample(Began + 1000, 0, 1000, 0));
        var early = WalkFile.MotionLine(new Sample(Began, 0, 1000, 0));
        Found.In(new BackstayWalk(), WalkFile.Of(WalkFile.Head(), late, early)).Refused.ShouldHaveSingleItem().Reason.ShouldContain("back in time");
        Should.Throw<UnreadableException>(() => Found.In(new BackstayWalk(), """{"backstay-walk":""")).Message.ShouldContain("damaged");
        Should.Throw<UnreadableException>(() => Found.In(new BackstayWalk(), """{"backstay-walk":2}""")).Message.ShouldContain("newer");
    }

    [Fact]
    public void Damaged_walks_are_read_or_refused_and_nothing_else() =>
        Fuzz.Damage(WalkFile.Of([WalkFile.Head(), WalkFile.Position(Began, 52.52, 13.405), .. WalkFile.Motion(Walked(8)), WalkFile.Position(Began + 8000, 52.5201, 13.405)]), 1500, damaged => Found.In(new BackstayWalk(), damaged));

    /// <summary>Any lines of the right shape with any numbers: nothing is told twice of a moment, and nothing outside the world or of no time.</summary>
    [Fact]
    public void Any_numbers_may_stand_in_it()
    {
        var position = Gen.Select(Gen.Long[0, 9_000_000_000_000], Gen.Double[-200, 200], Gen.Double[-400, 400], (at, latitude, longitude) => WalkFile.Position(at, latitude, longitude));
        var motion = Gen.Select(Gen.Long[0, 9_000_000_000_000], Gen.Byte.Array[0, 800], (at, bytes) => $$"""{"at":{{at}},"motion":"{{Convert.ToBase64String(bytes)}}"}""");
        Gen.OneOf(position, motion).Array[0, 12].Sample(lines =>
        {
            var found = Found.In(new BackstayWalk(), WalkFile.Of([WalkFile.Head("elsewhere"), .. lines]));
            found.Fixes.ShouldAllBe(fix => Math.Abs(fix.Latitude) <= 90 && Math.Abs(fix.Longitude) <= 180 && fix.At.Year >= 2001 && fix.At.Year <= 2200);
            foreach (var (one, next) in found.Spells.Zip(found.Spells.Skip(1))) one.End.ShouldBeLessThanOrEqualTo(next.Start);
        }, iter: 500);
    }

    private static Sample[] Walked(int seconds) => [.. MadeUp.Samples(MadeUp.WalkInPocket(seconds), Began).Select(Rounded)];

    private static Sample Rounded(Sample sample) => sample with { X = (int)sample.X, Y = (int)sample.Y, Z = (int)sample.Z };
}
