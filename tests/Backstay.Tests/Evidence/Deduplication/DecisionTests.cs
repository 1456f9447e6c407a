using Backstay.Evidence.Deduplication;
using CsCheck;

namespace Backstay.Tests.Evidence.Deduplication;

[Trait("Runs", "once")]
public class DecisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_fullest_record_is_kept()
    {
        var decisions = Made.Decide(Made.Work, Made.Work with { Abstract = "What was done, and what was found." }, Made.Work with { Issue = null });
        decisions.Select(decision => (decision.Outcome, decision.Kept)).ShouldBe([(Outcome.Merged, 1), (Outcome.Kept, 1), (Outcome.Merged, 1)]);
    }

    [Fact]
    public void Neither_the_order_of_records_nor_the_number_of_threads_decides() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[1, 4]).Sample((seed, order, threads) =>
        {
            Traits[] records = [.. Made.Many(40, seed).Select((citation, place) => Traits.Of($"r{place}", citation))];
            Traits[] shuffled = [.. records];
            new Random(order).Shuffle(shuffled);
            Told(shuffled, threads).ShouldBe(Told(records, 1));
        }, iter: 30);

    [Fact]
    public void Records_of_one_work_come_together_and_works_stay_apart()
    {
        var records = Made.Many(300, 7);
        var decisions = Made.Decide(records);
        decisions.GroupBy(decision => decision.Kept).ShouldAllBe(cluster => cluster.Select(decision => records[decision.Record].Title!.TrimEnd('.').ToLowerInvariant()).Distinct().Count() == 1);
        decisions.Count(decision => decision.Outcome != Outcome.Merged).ShouldBe(300);
    }

    [Fact]
    public void Earlier_clusters_stay_as_they_are_whatever_comes()
    {
        var bare = Made.Work with { Issue = null };
        // Somebody has parted 1 and 2, and said of 4 that it is 3.
        (Backstay.Evidence.Records.Identified, int)[] existing =
        [
            (Made.Record(1, bare), 1), (Made.Record(2, bare), 2),
            (Made.Record(3, Made.Work with { Title = "Yoga for nurses: a cohort of nine hospitals" }), 3), (Made.Record(4, Made.Work with { Title = "Sitting and sciatica in bus drivers", Abstract = "Long." }), 3),
        ];
        var decisions = Duplicates.Of(existing, [Made.Record(5, Made.Work with { Abstract = "More than any." }), Made.Record(6, Made.Work with { Title = "Stairs, sciatica and sleep in postal workers", Pages = "3-8" })], ct: Ct);
        decisions.Count.ShouldBe(2);
        decisions[0].ShouldSatisfyAllConditions(one => one.Record.ShouldBe(4), one => one.Outcome.ShouldBe(Outcome.Merged), one => one.Kept.ShouldBeOneOf(0, 1));
        decisions[1].ShouldSatisfyAllConditions(one => one.Record.ShouldBe(5), one => one.Kept.ShouldBe(5), one => one.Outcome.ShouldBe(Outcome.Kept));
    }

    [Fact]
    public void At_most_one_record_in_a_hundred_is_put_before_people()
    {
        var records = Made.Many(150, 3).SelectMany(one => new[] { one, one with { Pages = "7001-7009", Issue = "11" } }).ToList();
        Made.Decide(records).Count(decision => decision.Outcome == Outcome.Uncertain).ShouldBeInRange(1, records.Count / 100);
    }

    [Fact]
    public void Progress_goes_up_to_a_hundred()
    {
        List<int> told = [];
        Duplicates.Of([.. Made.Many(50, 1).Select((citation, place) => Made.Record(place + 1, citation))], new Listed(told), Ct);
        told.ShouldBeInOrder();
        told[^1].ShouldBe(100);
    }

    [Fact]
    public void Work_that_was_stopped_stops() =>
        Should.Throw<OperationCanceledException>(() => Duplicates.Of([.. Made.Many(50, 1).Select((citation, place) => Made.Record(place + 1, citation))], ct: new(canceled: true)));

    private static List<string> Told(Traits[] records, int threads) =>
    [
        .. Duplicates.Of(records, [], null, Ct, threads).Select(one => $"{records[one.Record].Id} {records[one.Kept].Id} {one.Outcome} {one.Reason} {(one.Other is { } other ? records[other].Id : "")}").Order(StringComparer.Ordinal),
    ];

    private sealed class Listed(List<int> told) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (told) told.Add(value);
        }
    }
}
