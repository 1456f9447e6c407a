using System.Diagnostics;
using System.Globalization;
using Backstay.Bench.Engine;
using Backstay.Programmes.Files;
using Backstay.Simulation;

namespace Backstay.Bench.Parts;

/// <summary>Virtual people through five weeks of each programme of this installation, through the engine alone; what the same costs through pages is told by the cohort.</summary>
internal static class EnginePart
{
    private const int UsualPeople = 200, First = 10, Wanted = 10_000, Days = 35, Evening = 41, MinutesAllowed = 30;

    // While one waits for its turn to write, another goes on.
    private const int AtOnceOfCore = 2;

    private static readonly DateOnly Begin = new(2026, 3, 2);

    /// <param name="people">Of each programme; null for a share of them, from which the time of all is reckoned.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(int? people)
    {
        var findings = new List<Finding>();
        foreach (var loaded in ProgrammeFiles.ReadAll(ProgrammeFiles.Folder).Programmes)
            findings.AddRange(await MeasureAsync(loaded.Programme, people ?? UsualPeople));
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> MeasureAsync(Programme programme, int people)
    {
        // What is compiled at the first of ten thousand would otherwise be reckoned for each two hundred.
        if (people < Wanted) await LiveAsync(programme, First);
        var (took, steps) = await LiveAsync(programme, people);
        return
        [
            Finding.Under(string.Create(CultureInfo.InvariantCulture, $"{Wanted:#,0} people through {Days} days of {programme.Id}, {(people == Wanted ? "" : $"reckoned from {people:#,0}, ")}{Environment.ProcessorCount} cores"),
                took.TotalMinutes * Wanted / people, MinutesAllowed, "minutes"),
            new("  steps, read and stored", Finding.Amount(steps / took.TotalSeconds, "a second")),
        ];
    }

    private static async Task<(TimeSpan Took, double Steps)> LiveAsync(Programme programme, int people)
    {
        await using var place = Place.InMemory();
        await using var program = await SimulatedProgram.StartAsync(place.Settings, Begin, alone: true, CancellationToken.None);
        var lives = Enumerable.Range(0, people).Select(n => new EngineLife(program.Services, programme, n)).ToList();
        var watch = Stopwatch.StartNew();
        for (var day = 0; day < Days; day++)
        {
            program.MoveTo(Begin.AddDays(day), Evening);
            await Parallel.ForEachAsync(lives, new ParallelOptions { MaxDegreeOfParallelism = AtOnceOfCore * Environment.ProcessorCount }, async (life, _) =>
            {
                if (day == 0) await life.BeginAsync();
                await life.LiveDayAsync();
            });
            await program.DeliverAsync(CancellationToken.None);
            Console.Error.Write($"\r  {programme.Id}, day {day + 1} of {Days} ");
        }
        Console.Error.WriteLine();
        return (watch.Elapsed, lives.Sum(life => (double)life.Steps));
    }
}
