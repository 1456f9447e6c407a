using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Asked = Backstay.CheckIns.Words;
using Offered = Backstay.Plan.Words;
using Known = Backstay.People.Words;

namespace Backstay.Simulation;

/// <summary>One virtual person's days: what they feel, whether they come, and what they press on the real pages.</summary>
internal sealed class Life(Resident resident, Browser browser, SimulatedMail mail) : IDisposable
{
    private readonly Random random = new(resident.Seed);
    private readonly PainCourse course = new(resident.Temperament, new Random(resident.Seed + 1));
    private bool began;
    private bool inFlareUp;
    private int away;

    /// <summary>Its cookies still know the person when the simulation is over.</summary>
    public Browser Browser => browser;

    public int Hour => resident.Temperament.Hour;
    public int Minute { get; } = new Random(resident.Seed + 2).Next(60);
    public int BeginsOn => resident.BeginsOn;

    /// <summary>Days of the simulation on which they opened Backstay.</summary>
    public List<int> Visits { get; } = [];

    public int CheckIns { get; private set; }
    public int Done { get; private set; }
    public int Refused { get; private set; }
    public int FlareUps { get; private set; }

    private Temperament Person => resident.Temperament;

    public async Task LiveAsync(int day, CancellationToken ct)
    {
        course.NextDay(flareBegins: day == resident.FlareOn);
        if (began && !Comes(day))
        {
            away++;
            return;
        }
        away = 0;
        Visits.Add(day);
        if (!began) await BeginAsync(ct);
        await browser.OpenAsync("/today", ct);
        await CheckInAsync(ct);
        await MindFlareUpAsync(ct);
        await UseTodayAsync(ct);
        if (browser.Page.QuerySelector("a[href='/look-back']") is not null) await LookBackAsync(ct);
        if (browser.Page.QuerySelector("a[href='/about-you']") is not null && random.NextDouble() < Person.Telling) await TellAboutAsync(ct);
    }

    public void Dispose() => browser.Dispose();

    // The habit wears off with weeks of use and a long absence; a flare-up brings people in.
    private bool Comes(int day)
    {
        var weeks = (day - resident.BeginsOn) / 7.0;
        var chance = Person.Habit * Math.Pow(1 - Person.Wear, weeks / 4) * (away > 3 ? .6 : 1) + (course.IsFlare ? .3 : 0);
        return random.NextDouble() < Math.Min(.98, chance);
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        await browser.OpenAsync("/", ct);
        await browser.PressAsync(Asked.NoneOfThese, ct);
        await browser.PressAsync(Asked.ShowMyPlan, ct, null,
            ("pain", Text(course.Today)), ("limits", string.Join('|', Person.Limits)), ("minutes", Text(Person.Minutes)));
        began = true;
        if (resident.Email is not { } address) return;
        await browser.OpenAsync("/me/keep", ct);
        await browser.PressAsync(Known.SendCode, ct, null, ("Form.Address", address));
        await browser.PressAsync(Known.GoOn, ct, null, ("Form.Digits", mail.NewestCode(address)));
    }

    private async Task CheckInAsync(CancellationToken ct)
    {
        if (!browser.Buttons.Contains(Asked.Save)) return;
        CheckIns++;
        if (random.NextDouble() > Person.Telling)
        {
            await browser.PressAsync(Asked.Save, ct, null, ("pain", Text(course.Today)));
            return;
        }
        await browser.OpenAsync("/check-in", ct);
        var ease = 5 - course.Today / 2;
        await browser.PressAsync(Asked.Save, ct, null,
            ("pain", Text(course.Today)), ("sleep", Five(ease)), ("mood", Five(ease + 1)), ("minutes", Text(Math.Max(0, random.Next(5, 50) - 3 * course.Today))));
    }

    private async Task MindFlareUpAsync(CancellationToken ct)
    {
        if (!inFlareUp && course.IsFlare && course.Today >= 6)
        {
            await browser.OpenAsync("/bad-day", ct);
            await browser.PressAsync(Offered.MakePlanSmall, ct);
            await browser.PressAsync(Offered.ShowSmallPlan, ct);
            inFlareUp = true;
            FlareUps++;
        }
        else if (inFlareUp && !course.IsFlare)
        {
            await browser.OpenAsync("/bad-day/over", ct);
            await browser.PressAsync(Offered.StartWayBack, ct, null, ("helped", "warmth|walks"));
            inFlareUp = false;
        }
    }

    private async Task UseTodayAsync(CancellationToken ct)
    {
        if (browser.Url.AbsolutePath != "/today") await browser.OpenAsync("/today", ct);
        if (Refused == 0 && random.NextDouble() < .15 && Cards().FirstOrDefault(card => Has(card, Offered.Easier)) is { } disliked)
        {
            await browser.PressAsync(Offered.NotForMe, ct, disliked, ("why", "dislike"));
            Refused++;
        }
        for (var place = 0; place < Cards().Count; place++)
        {
            var card = Cards()[place];
            if (!Has(card, Offered.Done) || random.NextDouble() > Person.Confidence * (1 - .06 * course.Today)) continue;
            if (card.QuerySelector("h3 a") is IHtmlAnchorElement { PathName: var path } && path.StartsWith("/learn/", StringComparison.Ordinal))
            {
                await browser.OpenAsync(path, ct);
                await browser.OpenAsync("/today", ct);
            }
            await browser.PressAsync(Offered.Done, ct, Cards()[place]);
            Done++;
        }
    }

    private async Task LookBackAsync(CancellationToken ct)
    {
        await browser.OpenAsync("/look-back", ct);
        await browser.PressAsync(Asked.Save, ct, null,
            ("pain", Text(course.Today)), ("change", course.Today < Person.Pain - 1 ? "better" : course.Today > Person.Pain + 1 ? "worse" : "same"),
            ("able", Text(Math.Clamp(10 - course.Today, 0, 10))), ("fit", random.NextDouble() < .2 ? "too-much" : "right"));
        await browser.OpenAsync("/today", ct);
    }

    private async Task TellAboutAsync(CancellationToken ct)
    {
        await browser.OpenAsync("/about-you", ct);
        await browser.PressAsync(Asked.Next, ct, null, ("matters", Matters[random.Next(Matters.Length)]));
        await browser.PressAsync(Asked.Next, ct, null, ("able", Text(Math.Clamp(8 - (int)Person.Pain, 0, 10))));
        await browser.PressAsync(Asked.Next, ct, null, ("worry", Text(random.Next(4))));
        await browser.PressAsync(Asked.Save, ct, null, ("work", "fine"));
    }

    private static readonly string[] Matters = ["Put on my socks", "Play on the floor", "Sit through a film", "Walk to the market", "Dig the garden"];

    private IReadOnlyList<IElement> Cards() => [.. browser.Page.QuerySelectorAll(".item")];

    private static bool Has(IElement card, string button) => card.QuerySelectorAll("button").Any(one => Browser.Folded(one) == button);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Five(int number) => Text(Math.Clamp(number, 1, 5));
}
