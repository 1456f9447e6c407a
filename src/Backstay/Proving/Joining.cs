using Backstay.Simulation;
using Asked = Backstay.CheckIns.Words;
using Entry = Backstay.Programmes.Words;

namespace Backstay.Proving;

/// <summary>The way into a programme as its pages lead somebody: what is asked is answered, until it has begun or they are sent another way.</summary>
internal static class Joining
{
    private const int MostSteps = 12;
    private static readonly string[] Limits = ["sitting", "bending", "walking"];

    /// <param name="told">Answers that decide.</param>
    /// <param name="begin">What is chosen at the beginning.</param>
    /// <returns>False for whoever is turned away; the page says why.</returns>
    public static async Task<bool> TryAsync(Participant one, string programme, SimulatedClock clock, (string, string)[] told, (string, string?)[] begin, CancellationToken ct)
    {
        var here = $"/programmes/{programme}";
        for (var step = 0; step < MostSteps; step++)
        {
            if (one.Path != here) await one.OpenAsync(here, ct);
            if (one.Sees("main .notice") && one.Browser.Text.Contains(Entry.NotThisOne, StringComparison.Ordinal)) return false;
            if (one.Browser.Buttons.Contains(Entry.WantToBegin)) await one.PressAsync(Entry.WantToBegin, ct);
            else if (one.Sees("main input[name=age]")) await one.PressAsync(Entry.Next, ct, ("age", Someone.Text(one.Random.Next(25, 64))));
            else if (one.Browser.Buttons.Contains(Entry.Begin))
            {
                await one.PressAsync(Entry.Begin, ct, begin);
                return one.Path != here;
            }
            else await AnswerAsync(one, one.Page.QuerySelector("main a.main")?.GetAttribute("href") ?? "", clock, told, ct);
        }
        throw new InvalidOperationException($"Nobody gets into {programme} by its pages; the last one says: {one.Browser.Text}");
    }

    private static async Task AnswerAsync(Participant one, string path, SimulatedClock clock, (string, string)[] told, CancellationToken ct)
    {
        if (path.StartsWith("/questions/", StringComparison.Ordinal)) await Answering.FillAsync(one, path, clock, ct, told);
        else if (path == "/danger-signs") await PressAsync(Asked.ShowWhatToDo);
        else if (path == "/start") await PressAsync(Asked.ShowMyPlan, ("pain", Someone.Text(Math.Min(7, one.Me.Pain))), ("limits", Limits[one.Random.Next(Limits.Length)]), ("minutes", "10"));
        else throw new InvalidOperationException($"The way in leads to {path}.");

        Task PressAsync(string button, params (string, string?)[] fields) => one.SendAsync(path, button, ct, fields);
    }
}
