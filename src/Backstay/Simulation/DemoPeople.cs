using Backstay.Data;
using Backstay.Faults;
using Spectre.Console;

namespace Backstay.Simulation;

/// <summary>The people of the demo: simulated, labelled, and at stages worth looking at.</summary>
internal static class DemoPeople
{
    private const int Days = 61;
    private const string Made = "Made by the simulation. Delete the folder to have them made again.", Making = "Half made.";

    /// <summary>Somebody to sign in as.</summary>
    public sealed record DemoPerson(string Email, string Who);

    public const string Operator = "operator@demo.example";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("first-week@demo.example", "in the first week"), new("flare-up@demo.example", "three weeks, with a flare-up in the second"),
        new("two-months@demo.example", "two months of it"), new(Operator, "an operator (needs an authenticator app)"),
    ];

    /// <summary>Simulates the demo people once, up to this morning; a folder that has them is left alone.</summary>
    public static async Task EnsureAsync(string[] settings, CancellationToken ct)
    {
        var folder = DatabaseOptions.From(new ConfigurationBuilder().AddCommandLine(settings).Build()).Folder;
        var mark = Path.Combine(folder, "demo-people");
        if (File.Exists(mark) && await File.ReadAllTextAsync(mark, ct) == Made) return;
        Clear(folder, mark);
        await File.WriteAllTextAsync(mark, Making, ct);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var task = progress.AddTask("Simulating two months of demo people", maxValue: Days);
            await Town.RunAsync(settings, new(Residents(), today.AddDays(1 - Days), Days), done => task.Value = done, ct);
        });
        await File.WriteAllTextAsync(mark, Made, ct);
    }

    // Only what an earlier demo left half made is thrown away; nobody's data is.
    private static void Clear(string folder, string mark)
    {
        if (File.Exists(mark)) Directory.Delete(folder, recursive: true);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new StartupFault($"The folder {folder} holds something else than demo people.", "Choose an empty folder for the demo: --Data=/path/to/folder");
        Directory.CreateDirectory(folder);
    }

    private static IReadOnlyList<Resident> Residents()
    {
        var steady = new Temperament(Habit: .95, Wear: .02, Confidence: .95, Telling: .6, Pain: 5, Healing: .35, FlareChance: 0, Hour: 6, Minutes: 10, Limits: ["sitting", "bending"]);
        return
        [
            new(11, steady, BeginsOn: Days - 6, Email: All[0].Email),
            new(12, steady with { Hour = 5, Pain = 5.5 }, BeginsOn: Days - 21, FlareOn: Days - 12, Email: All[1].Email),
            new(13, steady with { Habit = .85, Limits = ["walking", "sleep"] }, FlareOn: 25, Email: All[2].Email),
            .. Enumerable.Range(100, 8).Select(seed => new Resident(seed, Temperament.Draw(new Random(seed)) with { Hour = seed % 7 }, BeginsOn: seed % 20)),
        ];
    }
}
