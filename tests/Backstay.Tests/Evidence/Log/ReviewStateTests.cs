using Backstay.Evidence;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Log;

[Trait("Runs", "once")]
public sealed class ReviewStateTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_founding_review_comes_out_of_its_log_in_its_own_counts()
    {
        var state = ReviewState.Of(FoundingReview.Log());
        (state.Identified, state.Duplicates, state.Unique.Count()).ShouldBe((14_191, 5_973, 8_218));
        Counted(state, 0).ShouldBe((8_218, 7_436));
        Counted(state, 1).ShouldBe((782, 677));
        Counted(state, 2).ShouldBe((105, 100));
        state.Files.Select(file => file.Source).Distinct().Count().ShouldBe(9);
        state.Files.Select(file => file.Wave).Distinct().ShouldBe([1, 2, 3]);
        Enumerable.Range(1, 5).Select(state.StudyOf).Distinct().ShouldBe(["Oneself", "Get Well Fast", "MyBehaviorCBP", "Web-BCPA"]);

        static (int Reached, int Excluded) Counted(ReviewState state, int level)
        {
            var there = state.Unique.Select(record => state.At(level, record)).OfType<Judgement>().ToList();
            return (there.Count, there.Count(one => one.Standing == Standing.Excluded));
        }
    }

    [Fact]
    public void A_log_that_is_written_and_read_again_is_the_same_log_byte_for_byte()
    {
        var written = new StringWriter();
        ReviewLog.Write(written, FoundingReview.Log());
        var again = new StringWriter();
        foreach (var one in ReviewLog.Read(new StringReader(written.ToString()))) again.Write(ReviewLog.Line(one) + "\n");
        again.ToString().ShouldBe(written.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"at":"2026-03-02T08:00:00Z","what":{"kind":"unheard-of"}}""")]
    [InlineData("""{"at":"2026-03-02T08:00:00Z","what":{"kind":"voted","level":"title","record":1,"decision":"perhaps"}}""")]
    public void A_line_that_is_no_event_is_named(string line) => Should.Throw<ReviewFileException>(() =>
        ReviewLog.Read(new StringReader("""{"at":"2026-03-02T08:00:00Z","what":{"kind":"left","member":1}}""" + "\n" + line)).ToList()).Message.ShouldStartWith("Line 2");

    [Fact]
    public void What_the_rules_do_not_allow_is_refused_and_changes_nothing()
    {
        var state = Started();
        foreach (var (by, what) in new (int?, ReviewEvent)[]
        {
            (1, new Begun("Again", "", ScreeningLevel.Usual)), (null, new Joined(1, "Twice")), (null, new Left(9)), (null, new Brought("b", "b", 1, 9, 1)),
            (null, new Merged(1, [1], "")), (null, new Merged(1, [99], "")), (null, new Parted(1)), (1, new Voted("title", 99, Decision.Include)), (1, new Voted("cellar", 1, Decision.Include)),
            (1, new Voted("abstract", 1, Decision.Include)), (9, new Voted("title", 1, Decision.Include)), (1, new Settled("title", 1, Decision.Include)), (null, new Retrieved(0, true)), (null, new Grouped("x", [1, 99])),
        }) Should.Throw<ReviewRuleException>(() => state.Apply(new(Monday, by, what)), what.ToString());
        (state.Title, state.Identified, state.Duplicates, state.StudyOf(1)).ShouldBe(("Rest", 5, 0, null));
        state.At(0, 1)!.Votes.ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_is_undone_without_loss_and_what_was_decided_of_the_kept_record_stays()
    {
        var state = Started();
        Do(state, 1, new Voted("title", 1, Decision.Include));
        Do(state, 2, new Voted("title", 1, Decision.Include));
        Do(state, null, new Merged(2, [3], "same DOI"));
        Do(state, null, new Merged(1, [2], "same title"));
        (state.KeptFor(2), state.KeptFor(3), state.Duplicates).ShouldBe((1, 1, 2));
        state.At(0, 2).ShouldBeNull("it stands for nothing by itself now");
        state.At(1, 1).ShouldNotBeNull();
        Do(state, null, new Parted(3));
        (state.KeptFor(3), state.Duplicates).ShouldBe((null, 1));
        state.At(0, 3)!.Standing.ShouldBe(Standing.Waiting);
    }

    [Fact]
    public void When_somebody_leaves_nothing_is_stuck()
    {
        var state = Started();
        foreach (var level in new[] { "title", "abstract" })
            foreach (var member in new[] { 1, 2 }) Do(state, member, new Voted(level, 1, Decision.Include));
        Do(state, 1, new Voted("full-text", 1, Decision.Include));
        Do(state, 2, new Voted("full-text", 1, Decision.Exclude, "Not digital"));
        state.At(2, 1)!.Standing.ShouldBe(Standing.Conflict);
        Do(state, null, new Left(2));
        state.At(2, 1)!.Standing.ShouldBe(Standing.Waiting);
        Do(state, 3, new Voted("full-text", 1, Decision.Include));
        state.At(2, 1)!.Standing.ShouldBe(Standing.Included);
        Should.Throw<ReviewRuleException>(() => Do(state, 2, new Voted("title", 2, Decision.Include)));
    }

    [Fact]
    public void The_flow_of_an_update_tells_what_is_new_apart_from_what_was_there()
    {
        var state = Started();
        Do(state, null, new Brought("later", "Embase", 2, 6, 3));
        Do(state, null, new Merged(1, [6], "same DOI"));
        foreach (var level in new[] { "title", "abstract", "full-text" })
            foreach (var record in new[] { 1, 2, 7 })
                foreach (var member in new[] { 1, 2 }) Do(state, member, new Voted(level, record, Decision.Include));
        Do(state, null, new Grouped("One study", [2, 7]));
        var whole = ReviewFlow.Of(state);
        (whole.Databases, whole.Duplicates, whole.Previous, whole.Total, whole.Included).ShouldBe((8, 1, null, null, new(2, 3)));
        var update = ReviewFlow.Of(state, since: 2);
        (update.Databases, update.Duplicates, update.Levels[0].Screened).ShouldBe((3, 1, 2));
        // The new report belongs to a study that was in the review before.
        (update.Previous, update.Included, update.Total).ShouldBe((new(2, 2), new(0, 1), new(2, 3)));
    }

    private static ReviewState Started() => ReviewState.Of(new (int?, ReviewEvent)[]
    {
        (null, new Begun("Rest", "Does rest help?", ScreeningLevel.Usual)), (null, new Joined(1, "A")), (null, new Joined(2, "B")), (null, new Joined(3, "A")), (null, new Brought("a.ris", "MEDLINE", 1, 1, 5)),
    }.Select(one => new LoggedEvent(Monday, one.Item1, one.Item2)));

    private static void Do(ReviewState state, int? by, ReviewEvent what) => state.Apply(new(Monday, by, what));
}
