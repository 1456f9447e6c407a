using Asked = Backstay.CheckIns.Words;

namespace Backstay.Simulation;

/// <summary>What a virtual person tells: the check-in, the look-back, and a little more about themselves.</summary>
internal static class Telling
{
    private static readonly string[] Matters = ["Put on my socks", "Play on the floor", "Sit through a film", "Walk to the market", "Dig the garden"];
    private static readonly string[] Did = ["A walk to the shops", "Sat at my desk most of the day", "Worked in the garden", "Rested", "Cleaned the kitchen", "Saw friends"];
    private static readonly string[] Work = ["none", "fine", "struggling", "off"];

    public static async Task CheckInAsync(Someone me, CancellationToken ct)
    {
        if (!me.Browser.Buttons.Contains(Asked.Save)) return;
        me.Tally.Pains.Add(me.Pain);
        if (!me.Chance(me.Resident.Temperament.Telling))
        {
            await me.Browser.PressAsync(Asked.Save, ct, null, ("pain", Someone.Text(me.Pain)));
            return;
        }
        await me.Browser.OpenAsync("/check-in", ct);
        var ease = 5 - me.Pain / 2;
        await me.Browser.PressAsync(Asked.Save, ct, null,
            ("pain", Someone.Text(me.Pain)), ("sleep", Five(ease)), ("mood", Five(ease + 1)), ("minutes", Someone.Text(Math.Max(0, me.Random.Next(5, 50) - 3 * me.Pain))),
            ("did", me.Chance(.5) ? Did[me.Random.Next(Did.Length)] : null));
        me.Tally.Press("check-in with more");
    }

    /// <summary>Each card that asks for something counts as being asked, whether it is answered or not.</summary>
    public static async Task AnswerWhatIsAskedAsync(Someone me, CancellationToken ct)
    {
        if (me.Browser.Url.AbsolutePath != "/today") await me.Browser.OpenAsync("/today", ct);
        var (lookBack, about) = (IsAsked(me, "/look-back"), IsAsked(me, "/about-you"));
        me.Tally.TimesAsked += (lookBack ? 1 : 0) + (about ? 1 : 0);
        if (lookBack && me.Chance(Willing(me, .9))) await LookBackAsync(me, ct);
        if (about && me.Chance(Willing(me, me.Resident.Temperament.Telling))) await AboutAsync(me, ct);
    }

    private static double Willing(Someone me, double fresh) => me.Resident.Steady ? fresh : fresh * (1 - me.Disposition.Fatigue);

    private static bool IsAsked(Someone me, string path) => me.Browser.Page.QuerySelector($"main a[href='{path}']") is not null;

    private static async Task LookBackAsync(Someone me, CancellationToken ct)
    {
        var usual = me.Resident.Temperament.Pain;
        await me.Browser.OpenAsync("/look-back", ct);
        await me.Browser.PressAsync(Asked.Save, ct, null,
            ("pain", Someone.Text(me.Pain)), ("change", me.Pain < usual - 1 ? "better" : me.Pain > usual + 1 ? "worse" : "same"),
            ("able", Someone.Text(Math.Clamp(10 - me.Pain, 0, 10))), ("fit", me.Chance(.2) ? "too-much" : "right"));
        me.Tally.LookBacks++;
    }

    private static async Task AboutAsync(Someone me, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/about-you", ct);
        await me.Browser.PressAsync(Asked.Next, ct, null, ("matters", Matters[me.Random.Next(Matters.Length)]));
        await me.Browser.PressAsync(Asked.Next, ct, null, ("able", Someone.Text(Math.Clamp(8 - (int)me.Resident.Temperament.Pain, 0, 10))));
        await me.Browser.PressAsync(Asked.Next, ct, null, ("worry", Someone.Text(me.Random.Next(4))));
        await me.Browser.PressAsync(Asked.Save, ct, null, ("work", Work[me.Random.Next(Work.Length)]));
        me.Tally.Press("about you");
    }

    private static string Five(int number) => Someone.Text(Math.Clamp(number, 1, 5));
}
