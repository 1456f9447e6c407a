using Backstay.People.Roles;
using Known = Backstay.People.Words;

namespace Backstay.Simulation;

/// <summary>How somebody comes to work here, through the real doors: a code by mail, the role from an operator, a second step.</summary>
internal static class Hiring
{
    public static async Task SignInAsync(Browser browser, string email, SimulatedMail mail, CancellationToken ct)
    {
        await browser.OpenAsync("/sign-in", ct);
        await browser.PressAsync(Known.SendCode, ct, null, ("Form.Address", email));
        await browser.PressAsync(Known.GoOn, ct, null, ("Form.Digits", mail.NewestCode(email)));
    }

    /// <param name="boss">An operator, signed in with the second step.</param>
    public static async Task GiveRoleAsync(Browser boss, string email, Role role, CancellationToken ct)
    {
        await boss.OpenAsync("/operator/people?address=" + email, ct);
        await boss.PressAsync(Known.Save, ct, null, ("role", role.ToString()));
    }

    /// <returns>The spare codes.</returns>
    public static async Task<IReadOnlyList<string>> SetUpSecondStepAsync(Browser browser, CancellationToken ct)
    {
        await browser.OpenAsync("/me/two-step", ct);
        await browser.PressAsync(Known.TwoStepSetUp, ct);
        var key = browser.Page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.PressAsync(Known.TwoStepTurnOn, ct, null, ("Form.Code", Authenticator.Code(key)));
        return [.. browser.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent)];
    }
}
