using System.Diagnostics;
using Backstay.Content;
using Backstay.Plan.Cases;

namespace Backstay.Bench.Parts;

/// <summary>The nearest 20 of a million made-up weeks, on one thread, for people of whom much and little is known; beside the same work one case after another.</summary>
internal static class CasesPart
{
    private const double Limit = 20;
    private const int Weeks = 1_000_000, People = 60_000, Queries = 300, PlainQueries = 30;

    private static readonly DateOnly Today = new(2026, 11, 26);

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var random = new Random(7);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var making = Stopwatch.StartNew();
        var cases = CaseBase.Of(Enumerable.Range(0, Weeks).Select(_ => Week(random)), Today);
        making.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var asked = Enumerable.Range(0, Queries).Select(_ => Someone(random, Today)).ToList();

        // The first half warms up. Work is on one thread, so that its processor time is what it takes of one core, however busy the machine is.
        List<Times> fast = [.. asked.Concat(asked).Select(one => Time(() => Retrieval.Nearest(cases, new(cases, one), Adviser.Neighbours))).Skip(Queries)];
        List<Times> plain = [.. asked.Take(2 * PlainQueries).Select(one => Time(() => Retrieval.NearestPlainly(cases, new(cases, one), Adviser.Neighbours))).Skip(PlainQueries)];
        List<Times> advice = [.. asked.Select(one => Time(() => Adviser.Of(one, cases, cases)))];
        foreach (var one in asked.Take(PlainQueries))
            if (!Retrieval.Nearest(cases, new(cases, one), Adviser.Neighbours).SequenceEqual(Retrieval.NearestPlainly(cases, new(cases, one), Adviser.Neighbours))) throw new InvalidOperationException("Vectors and plain loop disagree.");
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Finding.Under($"Nearest {Adviser.Neighbours} of {Weeks:#,0} weeks, processor time, 99 of 100", NinetyNine(fast.Select(one => one.Processor)), Limit, "ms", NinetyNine(plain.Select(one => one.Processor))),
            new("  median", Finding.Amount(Comparison.Median(fast.Select(one => one.Processor)), "ms"), Finding.Amount(Comparison.Median(plain.Select(one => one.Processor)), "ms")),
            new("  by the clock, 99 of 100", Finding.Amount(NinetyNine(fast.Select(one => one.Clock)), "ms"), Finding.Amount(NinetyNine(plain.Select(one => one.Clock)), "ms")),
            new("  by the clock, median", Finding.Amount(Comparison.Median(fast.Select(one => one.Clock)), "ms"), Finding.Amount(Comparison.Median(plain.Select(one => one.Clock)), "ms")),
            new("  whole advice, processor time, median", Finding.Amount(Comparison.Median(advice.Select(one => one.Processor)), "ms")),
            new("  making the case base", Finding.Amount(making.Elapsed.TotalMilliseconds, "ms")),
            new("  the case base in memory", Finding.Amount(bytes / 1_000_000.0, "MB")),
        ]);
    }

    private static Times Time<T>(Func<T> work)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        return new((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
    }

    private static double NinetyNine(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(sorted.Length * .99)];
    }

    private static Case Week(Random random)
    {
        var done = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(117)).Distinct().Select(item => new DoneItem($"item-{item}", random.Next(6)));
        return new(random.Next(People), Someone(random, Today.AddDays(-random.Next(1000))), [.. done], new(random.Next(-3, 4), null, 1, MadeWorse: false), random.Next(100));
    }

    // Pain goes along with its worst; each answer but the first questions is missing for every fifth.
    private static WeekSituation Someone(Random random, DateOnly day)
    {
        var pain = random.Next(11);
        return new()
        {
            Day = day, UsualPain = pain, Limits = [.. WeekSituation.KnownLimits.Where(_ => random.Next(3) == 0)], Minutes = new[] { 2, 5, 10, 15 }[random.Next(4)], Stage = (Stage)random.Next(3),
            FlareUp = random.Next(12) == 0, WorstPain = Told(Math.Min(10, pain + random.Next(4))), PainDays = Told(random.Next(8)), Worry = Told(random.Next(4)),
            Sleep = Told(random.Next(9)) / 2.0 + 1, Mood = Told(random.Next(9)) / 2.0 + 1, Work = (WorkState?)Told(random.Next(4)),
        };

        int? Told(int value) => random.Next(5) == 0 ? null : value;
    }

    /// <summary>In milliseconds.</summary>
    private sealed record Times(double Processor, double Clock);
}
