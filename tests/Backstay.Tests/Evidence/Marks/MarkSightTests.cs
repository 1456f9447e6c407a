using Backstay.Evidence.Log;
using Backstay.Evidence.Marks;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Marks;

[Trait("Runs", "once")]
public sealed class MarkSightTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly int[] Team = [1, 2, 3, 4];

    /// <summary>What members 1 and 2 said at the level, and what came then.</summary>
    private static readonly (string Name, (int Member, Decision Decision)[] Votes, bool Settles)[] Courses =
    [
        ("nobody", [], false), ("one", [(1, Decision.Include)], false), ("other", [(2, Decision.Exclude)], false), ("included", [(1, Decision.Include), (2, Decision.Include)], false),
        ("excluded", [(1, Decision.Exclude), (2, Decision.Exclude)], false), ("disputed", [(1, Decision.Include), (2, Decision.Exclude)], false), ("unsure", [(1, Decision.Unsure), (2, Decision.Unsure)], false),
        ("settled", [(1, Decision.Include), (2, Decision.Exclude)], true),
    ];

    [Fact]
    public void What_others_put_on_a_record_is_seen_by_whoever_has_nothing_to_judge_there_any_more()
    {
        foreach (var (rule, place, course) in from rule in Enum.GetValues<Disagreement>() from place in Enumerable.Range(0, 3) from course in Courses select (rule, place, course))
            foreach (IReadOnlyList<int> judges in new int[][] { [], [1, 2, 3] })
                foreach (var (author, viewer) in from author in Team from viewer in Team select (author, viewer))
                {
                    var state = Course(rule, place, course.Votes, course.Settles, judges);
                    state.Apply(new(Monday, author, new Tagged(1, "Odd", true)));
                    state.Apply(new(Monday, author, new Noted(1, Guid.CreateVersion7(), "It is odd.")));
                    var sees = author == viewer || !AwaitsFirstVote(state, viewer);
                    var seen = SeenMarks.Of(state, 1, viewer);
                    var what = $"{rule} at {place}, {course.Name}, judges {string.Join(' ', judges)}, author {author}, viewer {viewer}";
                    (seen.Tags.Count, seen.Notes.Count, seen.IsBlind).ShouldBe((sees ? 1 : 0, sees ? 1 : 0, AwaitsFirstVote(state, viewer)), what);
                    TagList.Of(state, viewer).Count.ShouldBe(sees ? 1 : 0, what);
                    TagList.ByRecord(state, viewer).Contains(1).ShouldBe(sees, what);
                    SeenMarks.Of(state, 2, viewer).Known.Count.ShouldBe(sees ? 1 : 0, what);
                    LogSight.Of(state, [new(Monday, author, new Tagged(1, "Odd", true)), new(Monday, null, new Left(9))], viewer).Count.ShouldBe(sees ? 2 : 1, what);
                }
    }

    [Fact]
    public void A_duplicate_tells_no_more_than_the_record_that_stands_for_it()
    {
        var state = Course(Disagreement.Discussion, 0, [], false, []);
        state.Apply(new(Monday, 1, new Tagged(2, "Odd", true)));
        state.Apply(new(Monday, 1, new Merged(1, [2], "The same.")));
        SeenMarks.Of(state, 2, 2).Tags.ShouldBeEmpty();
        state.Apply(new(Monday, 2, new Voted("title", 1, Decision.Include)));
        SeenMarks.Of(state, 2, 2).Tags.ShouldHaveSingleItem();
    }

    [Fact]
    public void Capitals_and_spaces_part_no_tags_and_a_hidden_spelling_is_not_told()
    {
        var state = Course(Disagreement.Discussion, 0, [], false, []);
        state.Apply(new(Monday, 1, new Tagged(1, "MIXED methods", true)));
        state.Apply(new(Monday, 2, new Tagged(1, "mixed Methods", true)));
        TagList.Of(state, 2).Single().Name.ShouldBe("mixed Methods");
        state.Apply(new(Monday, 2, new Voted("title", 1, Decision.Include)));
        TagList.Of(state, 2).Single().Name.ShouldBe("MIXED methods");
        RecordMarks.Plain("  mixed \t methods\n").ShouldBe("mixed methods");
    }

    [Fact]
    public void Taking_a_tag_away_takes_nothing_from_who_may_not_see_what_others_do()
    {
        var state = Course(Disagreement.Discussion, 0, [], false, []);
        foreach (var member in new[] { 1, 2 }) state.Apply(new(Monday, member, new Tagged(1, "Odd", true)));
        state.Apply(new(Monday, 1, new Tagged(1, "odd", false)));
        (TagList.Of(state, 1).Count, TagList.Of(state, 2).Count).ShouldBe((0, 1));
        state.Apply(new(Monday, 1, new Voted("title", 1, Decision.Include)));
        state.Apply(new(Monday, 1, new Tagged(1, "Odd", false)));
        TagList.Of(state, 2).Count.ShouldBe(1, "2 has not judged it and learns nothing");
        state.Apply(new(Monday, 2, new Voted("title", 1, Decision.Exclude)));
        state.Apply(new(Monday, 1, new Tagged(1, "ODD", false)));
        TagList.Of(state, 2).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_allowed_is_refused_and_changes_nothing()
    {
        var state = Course(Disagreement.Discussion, 0, [], false, []);
        var note = Guid.CreateVersion7();
        state.Apply(new(Monday, 1, new Noted(1, note, "Mine.")));
        foreach (var (by, what) in new (int?, ReviewEvent)[]
        {
            (1, new Tagged(1, new string('a', 41), true)), (1, new Tagged(1, " odd", true)), (1, new Tagged(1, "", true)), (1, new Tagged(9, "Odd", true)), (9, new Tagged(1, "Odd", true)), (null, new Tagged(1, "Odd", true)),
            (1, new Noted(1, Guid.CreateVersion7(), "")), (1, new Noted(1, Guid.CreateVersion7(), new string('a', 1001))), (1, new Noted(9, Guid.CreateVersion7(), "x")), (2, new NoteRemoved(1, note)),
        }) Should.Throw<ReviewRuleException>(() => state.Apply(new(Monday, by, what)), what.ToString());
        (state.Marks.Tags.Count, state.Marks.Notes.Count).ShouldBe((0, 1));
        state.Apply(new(Monday, 1, new NoteRemoved(1, note)));
        state.Marks.Notes.ShouldBeEmpty();
        foreach (var mark in new MarkEvent[] { new Tagged(1, "Odd", true), new Noted(1, note, "x"), new NoteRemoved(1, note) })
            ReviewLog.Parse(ReviewLog.Line(new(Monday, 1, mark)), 1).What.ShouldBe(mark);
    }

    // Said once more and otherwise than in the product: by where the record is now.
    private static bool AwaitsFirstVote(ReviewState state, int member)
    {
        var (place, at) = Enumerable.Range(0, 3).Select(level => (level, state.At(level, 1))).Last(one => one.Item2 is not null);
        var judges = state.Screening.AssignedTo(state.Levels[place].Id);
        return (judges.Count == 0 || judges.Contains(member)) && at!.Votes.All(vote => vote.Member != member)
            && (at.Votes.Count < 2 || at.Level.Rule == Disagreement.ThirdParty && at.Standing == Standing.Conflict);
    }

    private static ReviewState Course(Disagreement rule, int place, (int Member, Decision Decision)[] votes, bool settles, IReadOnlyList<int> judges)
    {
        var state = new ReviewState();
        void Do(int? by, ReviewEvent what) => state.Apply(new(Monday, by, what));
        Do(null, new Begun("Rest", "Does rest help?", [.. ScreeningLevel.Usual.Select((level, at) => at == place ? level with { Rule = rule } : level)]));
        foreach (var member in Team) Do(null, new Joined(member, $"{member}"));
        Do(1, new Brought("a.ris", "MEDLINE", 1, 1, 2));
        foreach (var level in state.Levels) Do(1, new Assigned(level.Id, judges));
        foreach (var level in state.Levels.Take(place))
            foreach (var member in new[] { 1, 2 }) Do(member, new Voted(level.Id, 1, Decision.Include));
        foreach (var (member, decision) in votes) Do(member, new Voted(state.Levels[place].Id, 1, decision));
        if (settles && rule == Disagreement.Discussion) Do(3, new Settled(state.Levels[place].Id, 1, Decision.Exclude));
        if (settles && rule == Disagreement.ThirdParty) Do(3, new Voted(state.Levels[place].Id, 1, Decision.Exclude));
        return state;
    }
}
