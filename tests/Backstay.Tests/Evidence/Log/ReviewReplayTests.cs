using Backstay.Evidence;

namespace Backstay.Tests.Evidence.Log;

[Trait("Runs", "once")]
public sealed class ReviewReplayTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-replay-").FullName;

    [Fact]
    public void The_founding_review_replays_with_every_box_as_published_twice_byte_for_byte()
    {
        var log = Path.Combine(folder, "founding.jsonl");
        ReviewReplay.WriteFounding(log).ShouldBeGreaterThan(24_000);
        var lines = ReviewReplay.Run(log);
        foreach (var box in new[]
        {
            "Databases: 14191", "Duplicates: 5973", "Screened title: 8218", "Excluded title: 7436", "Screened abstract: 782", "Excluded abstract: 677",
            "Reports assessed: 105", "Reports excluded: 100", "Reports included: 5", "Studies included: 4",
        }) lines.ShouldContain(box);
        ReviewReplay.Run(log).ShouldBe(lines);
        var (first, again) = (Path.Combine(folder, "flow.svg"), Path.Combine(folder, "again.svg"));
        ReviewPrisma.Draw(log, first, new(Style2009: true)).Findings.ShouldBeEmpty("the numbers add up");
        ReviewPrisma.Draw(log, again, new(Style2009: true));
        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(first));
    }

    [Fact]
    public void A_log_that_breaks_the_rules_of_its_review_is_refused_with_its_line()
    {
        var log = Path.Combine(folder, "broken.jsonl");
        File.WriteAllLines(log, ["""{"at":"2026-03-02T08:00:00Z","what":{"kind":"begun","title":"T","question":"Q","levels":[]}}""", """{"at":"2026-03-02T08:00:00Z","by":3,"what":{"kind":"voted","level":"title","record":1,"decision":"include"}}"""]);
        Should.Throw<ReviewFileException>(() => ReviewReplay.Run(log)).Message.ShouldStartWith("Line 2");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
