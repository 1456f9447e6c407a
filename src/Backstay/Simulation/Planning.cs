using AngleSharp.Html.Dom;
using Offered = Backstay.Plan.Words;

namespace Backstay.Simulation;

/// <summary>The coming week, agreed as it stands or changed; and a pause.</summary>
internal static class Planning
{
    public static async Task WeekAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/week", ct);
        if (me.Chance(.7)) await me.TryPressAsync(Offered.AgreeWeek, "week agreed", ct);
        else await ChangeAsync(me, ct);
        await me.Browser.OpenAsync("/today", ct);
    }

    public static async Task PauseAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/week", ct);
        await me.TryPressAsync(Offered.Pause, "paused", ct);
    }

    public static async Task ResumeAsync(Someone me, CancellationToken ct)
    {
        await me.TryPressAsync(Offered.Resume, "resumed", ct);
        await me.Browser.OpenAsync("/today", ct);
    }

    // One thing is left out, as on a day that is full already.
    private static async Task ChangeAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/week/plan", ct);
        var things = me.Browser.Page.QuerySelectorAll("select[name=thing]").OfType<IHtmlSelectElement>().ToList();
        if (things.Count == 0) return;
        things[me.Random.Next(things.Count)].Value = "";
        await me.TryPressAsync(Offered.SaveWeek, "week changed", ct);
    }
}
