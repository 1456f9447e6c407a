using Backstay.Bench.Hosts;

namespace Backstay.Bench.Parts;

/// <summary>What the published program holds in memory once a thousand people with some days behind them opened today's page, one after another.</summary>
internal static class MemoryPart
{
    private const double Limit = 200;
    private const int People = 1000, Days = 3;

    public static async Task<IReadOnlyList<Finding>> RunAsync()
    {
        var program = await Published.MakeAsync();
        await using var place = await Place.CreateAsync(postgres: false);
        var lives = await Neighbours.LiveAsync(place, People, Days);
        using var running = await RunningProgram.StartAsync(program, address => ["serve", $"--Urls={address}", .. place.Settings], "/");
        var before = running.OwnBytes;
        foreach (var life in lives) (await Neighbours.OpenTodayAsync(life, running.Address)).Dispose();
        return
        [
            Finding.Under($"Memory, {People:#,0} active people", Megabytes(running.OwnBytes), Limit, "MB", Megabytes(before)),
            new("  with the mapped files of program and runtime", $"{Megabytes(running.WorkingSet):0} MB"),
            new("  that at its highest", $"{Megabytes(running.PeakWorkingSet):0} MB"),
        ];
    }

    private static double Megabytes(long bytes) => bytes / 1_000_000.0;
}
