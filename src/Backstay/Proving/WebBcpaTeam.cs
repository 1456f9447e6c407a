using System.Net;
using Backstay.People.CareLinks;
using Backstay.People.Roles;
using Backstay.Programmes.Files;
using Backstay.Simulation;

namespace Backstay.Proving;

/// <summary>The rehab team of Web-BCPA: it invites, and reads what people share with it from their eighth day on.</summary>
internal sealed class WebBcpaTeam(Cohort cohort)
{
    private const int SharesOn = 7;
    private static readonly int[] ReadsOn = [20, 56];

    private readonly Claim progress = new("The rehab team sees progress");
    private readonly Claim nothingElse = new("The rehab team sees nothing else", "other parts asked for");
    private readonly Claim unread = new("The rehab team finds no private writing in anything else that they request", "pages");
    private readonly Queue<(Participant One, string Code)> shared = new();
    private readonly Dictionary<int, string> paths = [];
    private readonly WebBcpaShowing showing = new();
    private int reads;

    public Browser Clinician { get; private set; } = null!;

    public async Task PrepareAsync(CancellationToken ct) =>
        Clinician = await cohort.HireAsync("rehab", Role.Clinician, ct, (path, source) =>
        {
            if (!path.EndsWith($"/{CareShares.Texts}", StringComparison.Ordinal)) unread.See(reads, !source.Contains(WebBcpaWork.Mark, StringComparison.Ordinal), path);
        });

    /// <param name="own">Day of the programme.</param>
    public async Task ShareAsync(Participant one, int own, CancellationToken ct)
    {
        await WebBcpaShowing.DoAsync(one, own, ct);
        if (own != SharesOn) return;
        var code = await Sharing.MakeCodeAsync(one, "clinician", (cohort.Programme.Clinician?.Sees ?? []).Select(Spelling.Of), ct);
        lock (shared) shared.Enqueue((one, code));
    }

    public async Task EveningAsync(int day, CancellationToken ct)
    {
        while (shared.TryDequeue(out var given)) paths[given.One.Number] = await Sharing.AcceptAsync(Clinician, given.Code, "The rehab team", ct);
        foreach (var one in cohort.People.Where(one => paths.ContainsKey(one.Number)))
        {
            var (path, own) = (paths[one.Number], one.DayOn(day)!.Value);
            reads = one.Number;
            await showing.LookAsync(Clinician, path, one, own, ct);
            if (!ReadsOn.Contains(own)) continue;
            await Clinician.OpenAsync($"{path}/{CareShares.Progress}", ct);
            progress.See(one.Number, Clinician.Status == HttpStatusCode.OK && Clinician.Page.QuerySelector("main .graph") is not null, $"{one.Called}: {Clinician.Status}");
            foreach (var other in CareShares.All.Where(share => share != CareShares.Progress)) nothingElse.See(one.Number, (await Clinician.LookAsync($"{path}/{other}", ct)).Status == HttpStatusCode.NotFound, $"{one.Called}: {other}");
        }
    }

    public IReadOnlyList<Proof> ProvePrivacy() => [unread.Prove(), showing.Prove()];

    public IReadOnlyList<Proof> Prove() => [progress.Prove(), nothingElse.Prove()];
}
