using Backstay.Plan.Work.Days;
using Backstay.Tests.Plan.Advice;
using CsCheck;

namespace Backstay.Tests.Plan.Work;

[Trait("Runs", "once")]
public sealed class DayProposalTests
{
    private static readonly Gen<(UsualDay Usual, TimeOnly Up, TimeOnly Bed, bool Weekend)> Days = Gen.Select(
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 3], Gen.Int[0, 80]), Gen.Int[0, 95], Gen.Int[40, 80], Gen.Bool,
        (usual, up, awake, weekend) => (new UsualDay(usual.Item1, usual.Item2, usual.Item3), TimeOnly.MinValue.AddMinutes(15 * up), TimeOnly.MinValue.AddMinutes(15 * (up + awake)), weekend));

    [Fact]
    public void Nothing_lies_over_another_and_nothing_wants_a_second_look_but_a_short_night() => Days.Sample(day =>
    {
        var blocks = Of(day);
        blocks.ShouldAllBe(block => block.Minutes > 0);
        DayHints.Of(blocks).ShouldAllBe(hint => hint.Kind == HintKind.ShortNight || (hint.Kind == HintKind.NoActivity && blocks.Count < 6));
    });

    [Fact]
    public void Rest_comes_in_short_pieces_between_other_things() => Days.Sample(day =>
    {
        var waking = Of(day).Where(block => block.Kind != BlockKind.Sleep).ToList();
        waking.Where(block => block.Kind == BlockKind.Rest).ShouldAllBe(block => block.Minutes <= 20);
        waking.Zip(waking.Skip(1)).ShouldAllBe(pair => pair.First.Kind != BlockKind.Rest || pair.Second.Kind != BlockKind.Rest);
    });

    [Fact]
    public void Work_is_never_more_than_a_fifth_of_the_week_and_none_on_a_weekend() => Days.Sample(day =>
    {
        var worked = Of(day).Where(block => block.Kind == BlockKind.Work).Sum(block => block.Minutes);
        worked.ShouldBeLessThanOrEqualTo(day.Weekend ? 0 : (int)(day.Usual.WeekHours * 12));
    });

    [Fact]
    public void The_night_lies_between_going_to_bed_and_getting_up()
    {
        var blocks = DayProposal.Of(UsualDay.Unknown, new(7, 0), new(22, 30), weekend: false);
        blocks[0].ShouldBe(new Block(BlockKind.GettingUp, new(7, 0), 30));
        blocks[^1].ShouldBe(new Block(BlockKind.Sleep, new(22, 30), 510));
        blocks[^1].Ends.ShouldBe(new(7, 0));
    }

    [Fact]
    public void What_was_told_makes_the_pieces_longer_or_shorter()
    {
        DayProposal.Activity(new(8, 0, 0)).ShouldBeLessThan(DayProposal.Activity(new(1, 0, 0)));
        DayProposal.Rest(new(5, 3, 0)).ShouldBeGreaterThan(DayProposal.Rest(new(5, 0, 0)));
        DayProposal.Of(new(2, 0, 20), new(7, 0), new(22, 30), weekend: false).Where(block => block.Kind == BlockKind.Work).Sum(block => block.Minutes).ShouldBe(240);
    }

    [Fact]
    public void It_reads_the_newest_answers()
    {
        UsualDay.Of([]).ShouldBe(UsualDay.Unknown);
        UsualDay.Of([.. ToldByFour.Of("gwf-1", ("lying", "3"), ("work-state", "off")), .. ToldByFour.Of("gwf-3", ("lying", "1"), ("work-state", "part"), ("hours", "12"))]).ShouldBe(new UsualDay(UsualDay.Unknown.Limits, 1, 12));
    }

    [Theory]
    [InlineData("07:00", "12:00")]
    [InlineData("07:00", "06:30")]
    [InlineData("07:00", "07:00")]
    public void Hours_that_leave_no_day_get_no_timetable(string up, string bed) =>
        DayProposal.Of(UsualDay.Unknown, TimeOnly.Parse(up, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(bed, System.Globalization.CultureInfo.InvariantCulture), weekend: false).ShouldBeEmpty();

    [Fact]
    public void Blocks_that_meet_around_midnight_are_seen()
    {
        var night = new Block(BlockKind.Sleep, new(23, 0), 480);
        DayHints.Meet(night, new(BlockKind.Free, new(6, 30), 60)).ShouldBeTrue();
        DayHints.Meet(night, new(BlockKind.Free, new(7, 0), 60)).ShouldBeFalse();
        DayHints.Of([night, new(BlockKind.Rest, new(13, 0), 90)]).Select(hint => hint.Kind).ShouldBe([HintKind.LongRest, HintKind.NoActivity]);
    }

    private static IReadOnlyList<Block> Of((UsualDay Usual, TimeOnly Up, TimeOnly Bed, bool Weekend) day) => DayProposal.Of(day.Usual, day.Up, day.Bed, day.Weekend);
}
