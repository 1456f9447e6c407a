using System.Diagnostics;
using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Tailoring;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Bench.Parts;

/// <summary>Tailoring the coming week of a person with 60 planned days behind them, over all content of this installation.</summary>
internal static class WeekPart
{
    private const double Limit = 5;
    private const int Days = 60, Rounds = 200;

    public static async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var app = BackstayApp.Create([]);
        var situation = Lived(app.Services.GetRequiredService<Catalogue>().Items);
        var (times, bytes) = (new List<double>(), new List<double>());
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var week = WeekAhead.Propose(situation, []);
            times.Add(watch.Elapsed.TotalMilliseconds);
            bytes.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            if (week.Days.Count != WeekAhead.Length) throw new InvalidOperationException("No week was proposed.");
        }
        // The first half warms up.
        return
        [
            Finding.Under($"Tailoring a week, {situation.Items.Count} items, {situation.Past.Count} things past", Comparison.Median(times.Skip(Rounds)), Limit, "ms"),
            new("  the first time, cold", Finding.Amount(times[0], "ms")),
            new("  allocated", Finding.Amount(Comparison.Median(bytes.Skip(Rounds)) / 1000, "kB")),
        ];
    }

    private static Situation Lived(IReadOnlyList<ContentItem> items)
    {
        var begin = new DateOnly(2026, 3, 2);
        var s = new Situation { Today = begin, BeganOn = begin, Items = items, Seed = 7, Profile = new(begin, 5, ["sitting", "bending"], null, null, 10, 1, "fine", []) };
        for (var n = 0; n < Days; n++)
        {
            s = s with { Today = begin.AddDays(n), Diary = [.. s.Diary, new DiaryDay(begin.AddDays(n), 3 + n % 3, 20, 3, 4, null)] };
            var done = n % 4 != 0;
            s = s with { Past = [.. s.Past, .. Tailor.Today(s).Items.Select(item => new PastItem(s.Today, item.ItemId, item.Level, done))] };
        }
        return s;
    }
}
