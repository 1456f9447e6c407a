using Backstay.Bench.Hosts;

namespace Backstay.Bench.Parts;

/// <summary>From the start of the published program's process to its first answered page, beside a program that serves one line of text.</summary>
internal static class StartPart
{
    private const double Limit = 1500;
    private const int Rounds = 9;

    public static async Task<IReadOnlyList<Finding>> RunAsync()
    {
        var program = await Published.MakeAsync();
        await using var place = await Place.CreateAsync(postgres: false);
        var processor = new List<double>();
        async Task<double> Bare()
        {
            using var bare = await RunningProgram.StartAsync(Environment.ProcessPath!, address => ["bare", address.ToString()], "/");
            return bare.FirstAnswer.TotalMilliseconds;
        }
        async Task<double> Start()
        {
            using var started = await RunningProgram.StartAsync(program, address => ["serve", $"--Urls={address}", .. place.Settings], "/");
            processor.Add(started.Processor.TotalMilliseconds);
            return started.FirstAnswer.TotalMilliseconds;
        }
        var first = await Start();
        await Bare();
        processor.Clear();
        var starts = await Comparison.AlternateAsync(Rounds, Bare, Start);
        return
        [
            Finding.Under("Start to first answered page", starts.Measured, Limit, "ms", starts.Baseline),
            new("  the very first start, database made", Finding.Amount(first, "ms")),
            new("  processor time of a start", Finding.Amount(Comparison.Median(processor), "ms")),
        ];
    }
}
