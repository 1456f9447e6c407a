using Backstay.Data;
using Backstay.Faults;
using Spectre.Console;

namespace Backstay.Simulation;

/// <summary>The people of the demo: simulated, labelled, and at stages worth looking at.</summary>
internal static class DemoPeople
{
    private const int Days = 61;
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly Temperament Steady = new(
        Keenness: .95, Wear: 0, Weekend: 1, Thinness: 0, Confidence: .95, Telling: .6, Pain: 5, Healing: .35, Restless: .7, FlareChance: 0, Hour: 0, Minutes: 10, Limits: ["sitting", "bending"]);

    /// <summary>Somebody to sign in as.</summary>
    public sealed record DemoPerson(Resident Resident, string Shows);

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new(Person(20, "new", Days - 1), "began today"),
        new(Person(22, "first-week", Days - 6) with { Studies = "pain" }, "in the first week, and in a module"),
        new(Person(24, "flare-up", Days - 21) with { FlareOn = Days - 12, Refuses = true, Studies = "maintenance" }, "three weeks: a flare-up in the second, a refused exercise"),
        new(Person(26, "bad-days", Days - 18) with { FlareOn = Days - 2 }, "in a flare-up now"),
        new(Person(28, "paused", Days - 25) with { PausesOn = Days - 4 }, "on a pause since some days"),
        new(Person(30, "simple", Days - 10) with { Simple = true }, "simple mode, large text"),
        new(Person(32, "two-months", 0) with { FlareOn = 25, Studies = "behaviour", Shares = true }, "sixty days of it: week, progress, diary, sheets, and a phone that tells of walks"),
    ];

    /// <summary>
    /// Guests who lived the last three weeks and agreed that their weeks help others, so that "people like you" is there to be seen. Two in three
    /// get better quickly; with the others something is held against it.
    /// </summary>
    private static IEnumerable<Resident> Others { get; } = Enumerable.Range(0, 10).Select(n => new Resident(
        Seed: 100 + n, Steady with { Healing = n % 3 == 2 ? -.2 : 1.2, Limits = n % 2 == 0 ? ["sitting", "bending"] : ["sitting"] }, BeginsOn: Days - 22) { Steady = true, Shares = true });

    /// <summary>Simulates the demo people once, up to this hour; a folder that has them is left alone.</summary>
    public static async Task<DemoFile> EnsureAsync(string[] settings, CancellationToken ct)
    {
        var folder = DatabaseOptions.From(new ConfigurationBuilder().AddCommandLine(settings).Build()).Folder;
        if (DemoFile.Read(folder) is { } made) return made;
        Clear(folder);
        DemoFile.Begin(folder);
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone);
        var plan = new TownPlan([.. All.Select(person => person.Resident), .. Others], DateOnly.FromDateTime(now.DateTime).AddDays(1 - Days), Days, Math.Max(1, now.Hour));
        IReadOnlyList<DemoStaff.Member> staff = [];
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async progress =>
        {
            var task = progress.AddTask("Letting the demo people live for two months", maxValue: Days + 1);
            await using var town = await Town.FoundAsync([.. settings, $"--People:Operators:0={DemoStaff.Operator}"], plan, ct);
            await town.LiveAsync(done => task.Value = done, ct);
            await DemoPhone.BringAsync(town.Lives.Single(life => life.Resident == All[^1].Resident).Browser, DateOnly.FromDateTime(now.DateTime), Zone, ct);
            staff = await DemoStaff.HireAsync(town.Address, town.Mail, ct);
            await DemoStaff.ReviewAsync(town.Services, now, ct);
            task.Value = task.MaxValue;
        });
        return DemoFile.Write(folder, DateOnly.FromDateTime(now.DateTime), staff);
    }

    // Only what an earlier demo left half made is thrown away; nobody's data is.
    private static void Clear(string folder)
    {
        if (DemoFile.IsIn(folder)) Directory.Delete(folder, recursive: true);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new StartupFault($"The folder {folder} holds something else than demo people.", "Choose an empty folder for the demo: --Data=/path/to/folder");
        Directory.CreateDirectory(folder);
    }

    private static Resident Person(int seed, string name, int beginsOn) => new(seed, Steady, beginsOn, Email: $"{name}@demo.example") { Steady = true };
}
