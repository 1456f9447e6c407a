using System.Net;
using Backstay.People.CareLinks;
using Backstay.Simulation;
using Known = Backstay.People.Words;
using Told = Backstay.CheckIns.Words;

namespace Backstay.Proving;

/// <summary>How somebody lets the rehab team read one private text on purpose, makes it private again, and shares no texts any more.</summary>
internal sealed class WebBcpaShowing
{
    private const int TicksOn = 21, ShowsOn = 24, HidesOn = 28, UnticksOn = 31;

    private readonly Claim shown = new("A private text is shared on purpose: read while its writer shows it, and not before or after", "looks of the rehab team");

    /// <param name="own">Day of the programme.</param>
    public static Task DoAsync(Participant one, int own, CancellationToken ct) => own switch
    {
        TicksOn => TickAsync(one, [CareShares.Progress, CareShares.Texts], ct),
        ShowsOn => PressAtTextAsync(one, Told.WritingShow, ct),
        HidesOn => PressAtTextAsync(one, Told.WritingHide, ct),
        UnticksOn => TickAsync(one, [CareShares.Progress], ct),
        _ => Task.CompletedTask,
    };

    /// <param name="path">Where the team reads.</param>
    public async Task LookAsync(Browser team, string path, Participant one, int own, CancellationToken ct)
    {
        if (own is not (TicksOn or ShowsOn or HidesOn or UnticksOn)) return;
        await team.OpenAsync($"{path}/{CareShares.Texts}", ct);
        var reads = team.Text.Contains(WebBcpaWork.MarkOf(one), StringComparison.Ordinal);
        shown.See(one.Number, reads == (own == ShowsOn) && team.Status == (own == UnticksOn ? HttpStatusCode.NotFound : HttpStatusCode.OK), $"{one.Called}, day {own}: {team.Status}, {(reads ? "read" : "not read")}");
    }

    public Proof Prove() => shown.Prove();

    private static async Task TickAsync(Participant one, string[] shares, CancellationToken ct)
    {
        await one.OpenAsync("/me/sharing", ct);
        await one.OpenAsync(one.Page.QuerySelector("main section.card a.button")?.GetAttribute("href") ?? throw new InvalidOperationException("Nobody is in the list of readers."), ct);
        await one.PressAsync(Known.Save, ct, ("share", string.Join('|', shares)));
    }

    private static async Task PressAtTextAsync(Participant one, string button, CancellationToken ct)
    {
        await one.OpenAsync("/writing", ct);
        await one.OpenAsync(one.Page.QuerySelector("main a[href^='/writing/']")?.GetAttribute("href") ?? throw new InvalidOperationException("No text was written."), ct);
        await one.PressAsync(button, ct);
    }
}
