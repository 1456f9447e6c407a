using System.Diagnostics;
using Backstay.People.Roles;
using Backstay.Programmes;
using Backstay.Programmes.Files;
using Backstay.Simulation;

namespace Backstay.Proving;

/// <summary>Virtual people who live one programme from its first day to its last, in the real program under a simulated clock; and those who work there.</summary>
internal sealed class Cohort : IAsyncDisposable
{
    private static readonly string Operator = EmailOf("operator");

    private readonly List<Browser> staff = [];
    private Browser? boss;
    private long answers;

    private Cohort(SimulatedProgram program, ProgrammePreview preview, int people, int seed)
    {
        (Program, Preview) = (program, preview);
        People = [.. Enumerable.Range(0, people).Select(n => Participant.Of(n, seed * 100_003 + n, program.Address, (one, path, source) => Hear(() => Heard?.Invoke(one, path, source))))];
    }

    /// <summary>A Monday. The clocks go forward in the fourth week.</summary>
    public static DateOnly Begin { get; } = new(2026, 3, 2);

    public SimulatedProgram Program { get; }
    public ProgrammePreview Preview { get; }
    public IReadOnlyList<Participant> People { get; }

    public Programme Programme => Preview.Programme;

    public static string EmailOf(string name) => $"{name}@simulated.example";

    public long Answers => Interlocked.Read(ref answers);

    /// <summary>Each answer that one of the people got: who, path, source.</summary>
    public Action<Participant, string, string>? Heard { get; set; }

    public static async Task<Cohort> GatherAsync(string[] settings, ProgrammePreview preview, int people, int seed, CancellationToken ct) =>
        new(await SimulatedProgram.StartAsync([.. settings, $"--People:Operators:0={Operator}", "--Mail:Site=https://backstay.example"], Begin, alone: true, ct), preview, people, seed);

    /// <summary>Somebody who works here or beside the people.</summary>
    /// <param name="role">Null for an account without one.</param>
    /// <param name="heard">Each answer that they get: path and source.</param>
    public async Task<Browser> HireAsync(string name, Role? role, CancellationToken ct, Action<string, string>? heard = null)
    {
        var email = EmailOf(name);
        if (role is not null && boss is null)
        {
            boss = await SignInAsync(Operator, null, ct);
            await Hiring.SetUpSecondStepAsync(boss, ct);
        }
        var browser = await SignInAsync(email, heard, ct);
        if (role is not { } given) return browser;
        await Hiring.GiveRoleAsync(boss!, email, given, ct);
        await Hiring.SetUpSecondStepAsync(browser, ct);
        return browser;
    }

    /// <param name="told">Called after each day with the days done and those to do.</param>
    public async Task<ProofReport> ProveAsync(ProgrammeProof proof, Action<int, int> told, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await proof.PrepareAsync(ct);
        for (var day = 0; day < proof.Days; day++)
        {
            foreach (var slot in People.Where(one => proof.Comes(one, day)).GroupBy(one => proof.SlotOn(one, day)).OrderBy(slot => slot.Key))
            {
                Program.MoveTo(Begin.AddDays(day), slot.Key);
                // Ids are given in turn, and what is measured is measured alone; otherwise people live beside each other.
                await Parallel.ForEachAsync(slot, new ParallelOptions { MaxDegreeOfParallelism = proof.InTurn(day) ? 1 : Environment.ProcessorCount, CancellationToken = ct }, async (one, cut) => await proof.VisitAsync(one, day, cut));
                await Program.DeliverAsync(ct);
            }
            await proof.EveningAsync(day, ct);
            told(day + 1, proof.Days);
        }
        return new(Preview.Id, Preview.Title, People.Count, proof.Days, Answers, watch.Elapsed, await proof.ConcludeAsync(ct));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in People) one.Dispose();
        foreach (var browser in staff) browser.Dispose();
        await Program.DisposeAsync();
    }

    private async Task<Browser> SignInAsync(string email, Action<string, string>? heard, CancellationToken ct)
    {
        var browser = new Browser(Program.Address) { Heard = (path, source) => Hear(() => heard?.Invoke(path, source)) };
        staff.Add(browser);
        await Hiring.SignInAsync(browser, email, Program.Mail, ct);
        return browser;
    }

    private void Hear(Action heard)
    {
        Interlocked.Increment(ref answers);
        heard();
    }
}
