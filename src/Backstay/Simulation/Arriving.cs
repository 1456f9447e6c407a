using Asked = Backstay.CheckIns.Words;
using Known = Backstay.People.Words;

namespace Backstay.Simulation;

/// <summary>The first minutes: danger signs, three questions, and, for some, an address to keep it all with.</summary>
internal static class Arriving
{
    public static async Task BeginAsync(Someone me, SimulatedMail mail, CancellationToken ct)
    {
        var (browser, person) = (me.Browser, me.Resident.Temperament);
        await browser.OpenAsync("/", ct);
        await browser.PressAsync(Asked.NoneOfThese, ct);
        await browser.PressAsync(Asked.ShowMyPlan, ct, null,
            ("pain", Someone.Text(me.Pain)), ("limits", string.Join('|', person.Limits)), ("minutes", Someone.Text(person.Minutes)));
        if (me.Resident.Email is { } address) await KeepAsync(me, address, mail, ct);
        if (me.Resident.Shares)
        {
            await browser.OpenAsync("/me/consents", ct);
            await browser.PressAsync(Known.CasesGive, ct, null);
        }
        if (!me.Resident.Simple) return;
        await browser.OpenAsync("/me/comfort", ct);
        await browser.PressAsync(Known.Save, ct, null, ("Form.TextSize", "large"), ("Form.Mode", "simple"));
    }

    private static async Task KeepAsync(Someone me, string address, SimulatedMail mail, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/me/keep", ct);
        await me.Browser.PressAsync(Known.SendCode, ct, null, ("Form.Address", address));
        await me.Browser.PressAsync(Known.GoOn, ct, null, ("Form.Digits", mail.NewestCode(address)));
        me.Tally.Kept = true;
        me.Tally.TimesAsked++;
    }
}
