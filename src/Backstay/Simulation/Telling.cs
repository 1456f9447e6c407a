using Asked = Backstay.CheckIns.Words;

namespace Backstay.Simulation;

/// <summary>What a virtual person tells: the check-in, the look-back, and a little more about themselves.</summary>
internal static class Telling
{
    private static readonly string[] Matters = ["Put on my socks", "Play on the floor", "Sit through a film", "Walk to the market", "Dig the garden"];
    private static readonly string[] Did = ["A walk to the shops", "Sat at my desk most of the day", "Worked in the garden", "Rested", "Cleaned the kitchen", "Saw friends"];
    private static readonly string[] Work = ["none", "fine", "struggling", "off"];

    private const int MostPages = 12;

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
        var (lookBack, about, cautions) = (IsAsked(me, "/look-back"), IsAsked(me, "/about-you"), IsAsked(me, "/cautions"));
        me.Tally.TimesAsked += new[] { lookBack, about, cautions }.Count(asked => asked);
        if (lookBack && me.Chance(Willing(me, .9))) await LookBackAsync(me, ct);
        if (about && me.Chance(Willing(me, me.Resident.Temperament.Telling))) await AboutAsync(me, ct);
        if (cautions && me.Chance(Willing(me, .7))) await CautionsAsync(me, ct);
    }

    private static double Willing(Someone me, double fresh) => me.Resident.Steady ? fresh : fresh * (1 - me.Disposition.Fatigue);

    private static bool IsAsked(Someone me, string path) => me.Browser.Page.QuerySelector($"main a[href='{path}']") is not null;

    private static async Task LookBackAsync(Someone me, CancellationToken ct)
    {
        var usual = me.Resident.Temperament.Pain;
        await AnswerAsync(me, "/look-back", ct,
            ("pain", Someone.Text(me.Pain)), ("change", me.Pain < usual - 1 ? "better" : me.Pain > usual + 1 ? "worse" : "same"),
            ("able", Someone.Text(Math.Clamp(10 - me.Pain, 0, 10))), ("fit", me.Chance(.2) ? "too-much" : "right"));
        me.Tally.LookBacks++;
    }

    private static async Task AboutAsync(Someone me, CancellationToken ct)
    {
        await AnswerAsync(me, "/about-you", ct,
            ("matters", Matters[me.Random.Next(Matters.Length)]), ("able", Someone.Text(Math.Clamp(8 - (int)me.Resident.Temperament.Pain, 0, 10))),
            ("worry", Someone.Text(me.Random.Next(4))), ("work", Work[me.Random.Next(Work.Length)]));
        me.Tally.Press("about you");
    }

    private static async Task CautionsAsync(Someone me, CancellationToken ct)
    {
        await AnswerAsync(me, "/cautions", ct, ("cautions", me.Resident.Steady || me.Chance(.8) ? "none" : "knee-trouble"));
        me.Tally.Press("cautions");
    }

    // Some see one question a page, others all of them.
    private static async Task AnswerAsync(Someone me, string path, CancellationToken ct, params (string Name, string? Value)[] answers)
    {
        await me.Browser.OpenAsync(path, ct);
        for (var page = 0; page < MostPages && me.Browser.Url.AbsolutePath == path; page++) await me.Browser.PressAsync(me.Browser.Buttons.Contains(Asked.Next) ? Asked.Next : Asked.Save, ct, null, answers);
    }

    private static string Five(int number) => Someone.Text(Math.Clamp(number, 1, 5));
}
