using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Offered = Backstay.Plan.Words;
using Shelf = Backstay.Content.Words;

namespace Backstay.Simulation;

/// <summary>What a virtual person does with the things of a day: do, read, make easier, swap, refuse, put off, say what they know or like.</summary>
internal static class Doing
{
    // A day has three things; what replaces one of them is met too, but nobody goes on for ever.
    private const int MostThings = 6;

    public static async Task ThingsAsync(Someone me, CancellationToken ct)
    {
        if (me.Browser.Url.AbsolutePath != "/today") await me.Browser.OpenAsync("/today", ct);
        me.Tally.Planned += Cards(me).Count;
        var met = new HashSet<string>();
        while (met.Count < MostThings && Cards(me).FirstOrDefault(card => Has(card, Offered.Done) && !met.Contains(PathOf(card))) is { } card)
        {
            met.Add(PathOf(card));
            if (me.Resident.Refuses && me.Tally.Pressed.GetValueOrDefault("refused") == 0 && IsExercise(card)) await RefuseAsync(me, card, ct);
            else if (me.Resident.Steady || me.Chance(me.Disposition.ChanceToDo(me.Pain))) await DoAsync(me, PathOf(card), ct);
            else await PassOverAsync(me, card, ct);
        }
    }

    private static async Task DoAsync(Someone me, string path, CancellationToken ct)
    {
        if (path.StartsWith("/learn/", StringComparison.Ordinal)) await LearnAsync(me, me.Chance(.3) ? path + "?depth=three-minutes" : path, "articles read", ct);
        if (path.StartsWith("/listen/", StringComparison.Ordinal)) await LearnAsync(me, path, "talks heard", ct);
        if (me.Chance(.03)) await me.TryPressAsync(Offered.LikeThis, "liked", ct, Card(me, path));
        if (Card(me, path) is not { } card || !Has(card, Offered.Done)) return;
        // In simple mode the next thing comes only with the answer.
        if (me.Resident.Simple) await me.Browser.PressAsync(Offered.Done, ct, card);
        else await me.Browser.PressAndStayAsync(Offered.Done, ct, card);
        me.Tally.Press("done");
        me.Tally.Done++;
        me.Disposition.Did();
    }

    private static async Task LearnAsync(Someone me, string path, string tally, CancellationToken ct)
    {
        await me.Browser.OpenAsync(path, ct);
        me.Tally.Press(tally);
        if (me.Chance(.15)) await me.TryPressAsync(Shelf.SaveForLater, "saved for later", ct);
        await me.Browser.OpenAsync("/today", ct);
    }

    private static async Task PassOverAsync(Someone me, IElement card, CancellationToken ct)
    {
        var chance = me.Random.NextDouble();
        if (IsExercise(card) && me.Pain >= 6 && chance < .4)
        {
            me.Disposition.HadSetback();
            if (await me.TryPressAsync(Offered.Easier, "made easier", ct, card)) await DoAsync(me, PathOf(card), ct);
        }
        else if (chance < .06) await RefuseAsync(me, card, ct);
        else if (chance < .16) await me.TryPressAsync(Offered.Swap, "swapped", ct, card);
        else if (chance < .22) await me.TryPressAsync(Offered.TomorrowInstead, "put off to tomorrow", ct, card);
        else if (chance < .3) await me.TryPressAsync(Offered.AlreadyKnow, "known already", ct, card);
    }

    private static async Task RefuseAsync(Someone me, IElement card, CancellationToken ct)
    {
        var why = me.Resident.Refuses ? "dislike" : me.Random.Next(10) switch { 0 => "hurts", < 4 => "cannot-here", _ => "dislike" };
        if (why == "hurts") me.Disposition.HadSetback();
        await me.TryPressAsync(Offered.NotForMe, "refused", ct, card, ("why", why));
    }

    private static IElement? Card(Someone me, string path) => Cards(me).FirstOrDefault(card => PathOf(card) == path);

    private static IReadOnlyList<IElement> Cards(Someone me) => [.. me.Browser.Page.QuerySelectorAll(".item")];

    private static bool Has(IElement card, string button) => card.QuerySelectorAll("button").Any(one => Browser.Folded(one) == button);

    private static bool IsExercise(IElement card) => PathOf(card).StartsWith("/move/", StringComparison.Ordinal);

    private static string PathOf(IElement card) => ((IHtmlAnchorElement)card.QuerySelector("h3 a")!).PathName;
}
