using Backstay.Faults;
using Backstay.Programmes;

namespace Backstay.Proving;

/// <summary>The programmes whose acceptance lists can be proved.</summary>
internal static class Proofs
{
    private static readonly Dictionary<string, Func<Cohort, ProgrammeProof>> Known = new()
    {
        ["oneself"] = cohort => new OneselfProof(cohort),
        ["get-well-fast"] = cohort => new GetWellFastProof(cohort),
        ["mybehavior-cbp"] = cohort => new MyBehaviorProof(cohort),
        ["web-bcpa"] = cohort => new WebBcpaProof(cohort),
    };

    public static IReadOnlyCollection<string> All => Known.Keys;

    /// <summary>Lets a cohort live a programme in a database of its own.</summary>
    /// <param name="settings">Name an empty folder for the data.</param>
    /// <param name="told">Called after each day with the days done and those to do.</param>
    public static async Task<ProofReport> RunAsync(string programme, string[] settings, int people, int seed, Action<int, int> told, CancellationToken ct)
    {
        if (!Known.TryGetValue(programme, out var proof)) throw new StartupFault($"There is no acceptance list for {programme}.", $"Name one of {string.Join(", ", Known.Keys)}.");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        var preview = ProgrammePreview.All(configuration).FirstOrDefault(one => one.Id == programme) ?? throw new StartupFault($"There is no programme {programme} here.", "`backstay programme list` tells which there are.");
        await using var cohort = await Cohort.GatherAsync(settings, preview, people, seed, ct);
        return await cohort.ProveAsync(proof(cohort), told, ct);
    }
}
