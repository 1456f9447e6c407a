using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Log;

[Trait("Runs", "once")]
public sealed class LogSightTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<int, Answer> Answers = AppraisalForm.Coreq.Items.ToDictionary(item => item.Number, _ => new Answer(Verdict.Met));

    [Fact]
    public void A_vote_of_somebody_else_stands_in_the_log_once_the_record_is_decided()
    {
        var vote = new Voted("title", 1, Decision.Exclude);
        Others([(1, vote)]).ShouldBeEmpty();
        Of([(1, vote)], reader: 1).ShouldBe([vote]);
        Others([(1, vote), (3, vote)]).Count.ShouldBe(2);
        Of([(1, vote)], reader: null).ShouldBeEmpty();
        Others([(1, vote), (null, new Left(1))]).OfType<Voted>().ShouldBeEmpty();
        Others([(null, new Merged(1, [2], "")), (1, vote)]).OfType<Voted>().ShouldBeEmpty();
    }

    [Fact]
    public void What_only_one_has_taken_from_a_report_or_said_of_its_methods_is_theirs_alone()
    {
        (int?, ReviewEvent)[] included = [.. ScreeningLevel.Usual.SelectMany(level => new[] { 1, 3 }.Select(member => ((int?)member, (ReviewEvent)new Voted(level.Id, 1, Decision.Include))))];
        (int?, ReviewEvent)[] one = [.. included, (1, new Extracted(1, new Dictionary<string, string> { ["Country"] = "Norway" })), (1, new ReportAppraised(1, Answers))];
        Others(one).Count.ShouldBe(included.Length);
        (int?, ReviewEvent)[] both = [.. one, (3, new Extracted(1, new Dictionary<string, string> { ["Country"] = "Norway" })), (3, new ReportAppraised(1, Answers))];
        Others(both).Count.ShouldBe(both.Length);
    }

    [Fact]
    public void The_log_that_a_member_may_read_can_be_replayed()
    {
        (int?, ReviewEvent)[] happened = [(1, new Voted("title", 1, Decision.Include)), (3, new Voted("title", 1, Decision.Include)), (1, new Voted("abstract", 1, Decision.Include)), (1, new Voted("title", 2, Decision.Exclude))];
        var log = Log(happened);
        ReviewState.Of(LogSight.Of(ReviewState.Of(log), log, 2)).At(1, 1)!.Votes.ShouldBeEmpty();
    }

    private static List<ReviewEvent> Others((int?, ReviewEvent)[] happened) => Of(happened, reader: 2);

    private static List<ReviewEvent> Of((int? By, ReviewEvent What)[] happened, int? reader)
    {
        var log = Log(happened);
        return [.. LogSight.Of(ReviewState.Of(log), log, reader).Select(one => one.What).Where(what => happened.Any(one => one.By is not null && ReferenceEquals(one.What, what)))];
    }

    private static List<LoggedEvent> Log((int? By, ReviewEvent What)[] happened) =>
    [
        .. new (int?, ReviewEvent)[] { (null, new Begun("A", "B", ScreeningLevel.Usual)), (null, new Joined(1, "Ana")), (null, new Joined(2, "Ole")), (null, new Joined(3, "Mia")), (null, new Brought("a", "A", 1, 1, 2)) }.Concat(happened)
            .Select(one => new LoggedEvent(Monday, one.Item1, one.Item2)),
    ];
}
