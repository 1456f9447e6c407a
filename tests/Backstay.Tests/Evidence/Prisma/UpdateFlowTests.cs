using Backstay.Evidence;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Prisma;

[Trait("Runs", "once")]
public sealed class UpdateFlowTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-update-").FullName;

    [Fact]
    public void An_update_of_the_founding_review_adds_up_to_its_five_reports_of_four_studies()
    {
        var state = ReviewState.Of(FoundingReview.Log());
        foreach (var since in new[] { 2, 3 })
        {
            var update = ReviewFlow.Of(state, since);
            update.Total.ShouldBe(new StudyCount(4, 5));
            (update.Previous!.Studies + update.Included.Studies, update.Previous.Reports + update.Included.Reports).ShouldBe((4, 5));
            update.Databases.ShouldBe(state.Files.Where(file => file.Wave >= since).Sum(file => file.Count));
            (update.Databases - update.Duplicates).ShouldBe(update.Levels[0].Screened);
            FlowCheck.Of(update).ShouldBeEmpty();
        }
        ReviewFlow.Of(state).Previous.ShouldBeNull();
    }

    [Fact]
    public void What_came_before_is_told_apart_whichever_of_its_records_stands_for_it()
    {
        var update = ReviewFlow.Of(Searched(), since: 2);
        // Of four new records one was found before, and one is a new report of an earlier study.
        (update.Databases, update.Duplicates).ShouldBe((4, 1));
        update.Levels.Select(level => (level.Screened, level.Excluded)).ShouldBe([(3, 1), (2, 0)]);
        update.Previous.ShouldBe(new StudyCount(2, 2));
        update.Included.ShouldBe(new StudyCount(1, 2));
        update.Total.ShouldBe(new StudyCount(3, 4));
        FlowCheck.Of(update).ShouldBeEmpty();
        var words = Prisma2020Plan.Of(update).InWords.Replace('\u00a0', ' ');
        foreach (var told in new[] { "Studies included in previous version of review (n = 2)", "New studies included in review (n = 1)", "Total studies included in review (n = 3)" }) words.ShouldContain(told);
    }

    [Fact]
    public void The_command_draws_it_from_a_log_and_says_why_it_cannot()
    {
        var (log, flow, counts) = (Path.Combine(folder, "founding.jsonl"), Path.Combine(folder, "flow.svg"), Path.Combine(folder, "flow.json"));
        ReviewReplay.WriteFounding(log);
        ReviewPrisma.Draw(log, flow, since: 2).Findings.ShouldBeEmpty();
        File.ReadAllText(flow).ShouldContain("Previous studies");
        ReviewPrisma.Draw(log, counts, since: 3);
        File.ReadAllText(counts).ShouldContain("\"previous\"");
        foreach (var since in new[] { 0, 1, 4 }) Should.Throw<ReviewFileException>(() => ReviewPrisma.Draw(log, flow, since: since)).Message.ShouldContain("from 2 to 3");
        Should.Throw<ReviewFileException>(() => ReviewPrisma.Draw(counts, flow, since: 2)).Message.ShouldContain(".jsonl");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ReviewState Searched()
    {
        var state = new ReviewState();
        void Do(int? by, ReviewEvent what) => state.Apply(new(Monday, by, what));
        Do(null, new Begun("Rest", "Does rest help?", [.. ScreeningLevel.Usual.Select(level => level with { Reviewers = 1 })]));
        Do(null, new Joined(1, "A"));
        Do(1, new Brought("a.ris", "MEDLINE", 1, 1, 3));
        Do(1, new Brought("b.ris", "MEDLINE", 2, 4, 4));
        // The later record stands for both.
        Do(1, new Merged(4, [1], "The same DOI."));
        foreach (var record in state.Unique.ToList()) Do(1, new Voted("title", record, record == 7 ? Decision.Exclude : Decision.Include));
        foreach (var level in new[] { "abstract", "full-text" })
            foreach (var record in new[] { 2, 4, 5, 6 }) Do(1, new Voted(level, record, Decision.Include));
        Do(1, new Voted("abstract", 3, Decision.Exclude));
        Do(1, new Grouped("Berg 2020", [2, 5]));
        return state;
    }
}
