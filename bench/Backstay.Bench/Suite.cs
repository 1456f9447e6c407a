using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Backstay.Bench.Parts;
using Spectre.Console;

namespace Backstay.Bench;

/// <summary>Runs the parts that are asked for, or all, and prints one table.</summary>
internal static class Suite
{
    private static readonly Dictionary<string, Func<Place, Task<IReadOnlyList<Finding>>>> OnEachDatabase = new()
    {
        ["today"] = TodayPart.RunAsync,
        ["check-in"] = CheckInPart.RunAsync,
    };

    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Finding>>>> Parts = new()
    {
        ["today"] = () => OnDatabasesAsync("today"),
        ["check-in"] = () => OnDatabasesAsync("check-in"),
        ["start"] = StartPart.RunAsync,
        ["memory"] = MemoryPart.RunAsync,
        ["week"] = WeekPart.RunAsync,
        ["calendar"] = CalendarPart.RunAsync,
        ["search"] = SearchPart.RunAsync,
        ["cases"] = CasesPart.RunAsync,
        ["apple-health"] = AppleHealthPart.RunAsync,
        ["fit"] = FitPart.RunAsync,
        ["places"] = PlacesPart.RunAsync,
        ["recognition"] = RecognitionPart.RunAsync,
        ["sending"] = SendingPart.RunAsync,
        ["heartsteps"] = HeartStepsPart.RunAsync,
        ["pain"] = PainPart.RunAsync,
        ["import"] = EvidenceImportPart.RunAsync,
        ["deduplication"] = EvidenceDeduplicationPart.RunAsync,
        ["order"] = EvidenceOrderPart.RunAsync,
        ["coding"] = CodingPart.RunAsync,
    };

    private const string People = "--people=";

    /// <summary>Takes hours, so it runs only when it is named.</summary>
    private const string Cohort = "cohort";

    /// <param name="args">Names of parts, and <c>--people=N</c> for the cohort and the engine.</param>
    /// <returns>0 when every target is held, 1 when one is missed, 2 for a part that there is not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var (names, told) = (args.Where(arg => !arg.StartsWith(People, StringComparison.Ordinal)).ToList(), args.FirstOrDefault(arg => arg.StartsWith(People, StringComparison.Ordinal)));
        int? people = told is not null && int.TryParse(told[People.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
        if (told is not null && people is null)
        {
            Console.Error.WriteLine($"{People}N takes a number from 1.");
            return 2;
        }
        var parts = Parts.Concat(new Dictionary<string, Func<Task<IReadOnlyList<Finding>>>> { ["engine"] = () => EnginePart.RunAsync(people), [Cohort] = () => CohortPart.RunAsync(people ?? CohortPart.UsualPeople) }).ToDictionary();
        if (names.FirstOrDefault(name => !parts.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no part '{unknown}'. There are: {string.Join(", ", parts.Keys)}");
            return 2;
        }
        var findings = new List<Finding>();
        foreach (var (name, part) in parts.Where(part => names.Count == 0 ? part.Key != Cohort : names.Contains(part.Key)))
        {
            Console.Error.WriteLine($"{name} ...");
            findings.AddRange(await TryAsync(name, part));
        }
        Tell(findings);
        return findings.Any(finding => finding.Held == false) ? 1 : 0;
    }

    /// <summary>Runs one part on PostgreSQL and writes its findings as JSON.</summary>
    public static async Task<int> RunOnPostgresAsync(string name)
    {
        await using var place = await Place.CreateAsync(postgres: true);
        Console.WriteLine(JsonSerializer.Serialize(await OnEachDatabase[name](place)));
        return 0;
    }

    private static async Task<IReadOnlyList<Finding>> OnDatabasesAsync(string name)
    {
        await using var place = await Place.CreateAsync(postgres: false);
        var onSqlite = await OnEachDatabase[name](place);
        if (Place.Postgres is null) return onSqlite;
        // A process of its own: compiled queries belong to one database's model. The last line of what it says are the findings.
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["postgres", name]) { RedirectStandardOutput = true })!;
        var told = await other.StandardOutput.ReadToEndAsync();
        await other.WaitForExitAsync();
        return [.. onSqlite, .. other.ExitCode == 0 ? JsonSerializer.Deserialize<Finding[]>(told.TrimEnd().Split('\n')[^1])! : [new($"{name} on PostgreSQL", "failed", Held: false)]];
    }

    private static async Task<IReadOnlyList<Finding>> TryAsync(string name, Func<Task<IReadOnlyList<Finding>>> part)
    {
        try
        {
            return await part();
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            return [new(name, "failed", Held: false)];
        }
    }

    private static void Tell(IReadOnlyList<Finding> findings)
    {
        var table = new Table().AddColumns("what", "measured", "baseline", "ratio", "target", "held");
        foreach (var one in findings) table.AddRow(one.What, one.Measured, one.Baseline ?? "", one.Ratio ?? "", one.Target ?? "", one.Held switch { true => "yes", false => "NO", null => "" });
        // A file or a pipe has no width; the table is not to be broken for that.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
    }
}
