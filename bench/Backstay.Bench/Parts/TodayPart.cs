using Backstay.Bench.Hosts;

namespace Backstay.Bench.Parts;

/// <summary>Today's page of signed-in people with 60 days behind them, beside an empty page of the same process.</summary>
internal static class TodayPart
{
    private const double Least = .25;
    private const int Connections = 64, Rounds = 7;
    private const int WarmAnswers = 100_000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3), LongestWarmUp = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Finding>> RunAsync(Place place)
    {
        var lives = await Neighbours.LiveAsync(place, people: 8, days: 60);
        using var host = await RunningProgram.StartAsync(Environment.ProcessPath!, address => ["host", $"--Urls={address}", .. place.Settings], BenchHost.EmptyPath);
        var cookies = new List<IReadOnlyDictionary<string, string>>();
        foreach (var life in lives)
        {
            using var browser = await Neighbours.OpenTodayAsync(life, host.Address);
            cookies.Add(browser.Cookies);
        }
        return [.. await CompareAsync(place, host, cookies, compressed: false), .. await CompareAsync(place, host, cookies, compressed: true)];
    }

    private static async Task<IReadOnlyList<Finding>> CompareAsync(
        Place place, RunningProgram host, IReadOnlyList<IReadOnlyDictionary<string, string>> cookies, bool compressed)
    {
        var empty = Load.Get(host.Address, BenchHost.EmptyPath, [], compressed);
        var pages = cookies.Select(held => Load.Get(host.Address, "/today", held, compressed)).ToList();
        var costs = (Empty: new List<double>(), Today: new List<double>());
        Task<double> Empty(TimeSpan time) => AskAsync(host, _ => empty, time, costs.Empty);
        Task<double> Today(TimeSpan time) => AskAsync(host, connection => pages[connection % pages.Count], time, costs.Today);
        await WarmAsync(Empty);
        await WarmAsync(Today);
        costs.Empty.Clear();
        costs.Today.Clear();
        var rates = await Comparison.AlternateAsync(Rounds, () => Empty(Round), () => Today(Round));
        var (baseline, page) = (Comparison.Median(costs.Empty), Comparison.Median(costs.Today));
        var name = $"Today page, {place.Name}, {(compressed ? "Brotli" : "not compressed")}";
        return
        [
            Finding.Rate(name, rates, Least),
            new("  server's processor time a page", Finding.Amount(page, "us"), Finding.Amount(baseline, "us"), $"{100 * baseline / page:0} %"),
        ];
    }

    // The runtime compiles what is used often once more, better; what counts is the speed after that.
    private static async Task WarmAsync(Func<TimeSpan, Task<double>> ask)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var answers = 0.0; answers < WarmAnswers && watch.Elapsed < LongestWarmUp;) answers += await ask(Round) * Round.TotalSeconds;
    }

    private static async Task<double> AskAsync(RunningProgram host, Func<int, byte[]> request, TimeSpan time, List<double> costs)
    {
        var before = host.Processor;
        var rate = await Load.RunAsync(host.Address, Enumerable.Range(0, Connections).Select(connection => { var ask = request(connection); return new Func<byte[]>(() => ask); }), time);
        costs.Add((host.Processor - before).TotalMicroseconds / (rate * time.TotalSeconds));
        return rate;
    }
}
