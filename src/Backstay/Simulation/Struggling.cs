using Offered = Backstay.Plan.Words;

namespace Backstay.Simulation;

/// <summary>A flare-up as a virtual person tells of it: a bad day, days on which it goes on, the way back.</summary>
internal static class Struggling
{
    private static readonly string[] Helps = ["warmth", "rest", "walks", "breathing", "small-moves", "talking"];

    /// <returns>False when the page knows of a flare-up already.</returns>
    public static async Task<bool> BeginAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/bad-day", ct);
        var yesterday = me.Chance(.25);
        if (!await me.TryPressAsync(yesterday ? Offered.BeganYesterday : Offered.MakePlanSmall, yesterday ? "bad day since yesterday" : "bad day", ct)) return false;
        await me.Browser.PressAsync(Offered.ShowSmallPlan, ct);
        me.Tally.FlareUps++;
        return true;
    }

    public static async Task GoOnAsync(Someone me, CancellationToken ct)
    {
        if (me.Browser.Url.AbsolutePath != "/today") await me.Browser.OpenAsync("/today", ct);
        await me.TryPressAsync(Offered.GoesOn, "flare-up goes on", ct);
    }

    public static async Task<bool> EndAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/bad-day/over", ct);
        var first = me.Random.Next(Helps.Length);
        return await me.TryPressAsync(Offered.StartWayBack, "way back", ct, null, ("helped", $"{Helps[first]}|{Helps[(first + 2) % Helps.Length]}"));
    }
}
