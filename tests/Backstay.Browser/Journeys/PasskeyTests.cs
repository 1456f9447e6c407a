using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>With the browser's own virtual authenticator in the place of a finger.</summary>
public sealed class PasskeyTests(BrowserApp app)
{
    [Fact]
    public async Task A_passkey_is_offered_after_the_plan_is_kept_then_signs_in_and_can_be_removed_again()
    {
        var address = Walk.NewAddress();
        var page = await States.NewAsync(app);
        await Finger.AddAsync(page);
        await page.GotoAsync("/me");
        (await page.GetByText("Add a passkey").CountAsync()).ShouldBe(0, "a guest is asked to keep the plan first");
        await page.ProveAsync(app, "/me/keep", address);
        page.Path().ShouldBe("/me", "a passkey is offered on the way, and is in nobody's way");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a passkey" }).ClickAsync();
        await page.PressAsync("Add a passkey");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove ") }).WaitForAsync();
        (await page.AllRoundAsync("passkey-added")).ShouldBeEmpty();
        await page.GotoAsync("/me");
        (await page.GetByText("Sign in faster next time").CountAsync()).ShouldBe(0, "it is not offered twice");

        await SignOutAsync(page);
        await page.GotoAsync("/sign-in");
        await page.PressAsync("Sign in with a passkey");
        await page.WaitForURLAsync("**/today");
        await page.GotoAsync("/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove ") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Remove ") }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        // The key is still on the phone, but here it opens nothing any more; a code does.
        await SignOutAsync(page);
        await page.GotoAsync("/sign-in");
        await page.PressAsync("Sign in with a passkey");
        await page.GetByText("That passkey did not work here").First.WaitForAsync();
        await page.ProveAsync(app, "/sign-in", address);
        page.Path().ShouldBe("/today");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_passkey_that_is_cancelled_or_fails_is_answered_kindly_with_a_way_on()
    {
        var address = Walk.NewAddress();
        var page = await States.KeptAsync(app, address);
        var finger = await Finger.AddAsync(page);
        await finger.IsKnownAsync(false);
        await page.GotoAsync("/me/passkeys");
        await page.Locator("input[name='Form.Name']").FillAsync("My old phone");
        await page.PressAsync("Add a passkey");
        await page.GetByText("The passkey was not added. You can try again, or go on with codes by mail.").WaitForAsync();
        (await page.Locator("input[name='Form.Name']").InputValueAsync()).ShouldBe("My old phone");
        (await page.AllRoundAsync("passkey-not-added")).ShouldBeEmpty();
        await finger.IsKnownAsync(true);
        await page.PressAsync("Add a passkey");
        await page.GetByText("My old phone").WaitForAsync();

        await SignOutAsync(page);
        await finger.IsKnownAsync(false);
        await page.GotoAsync("/sign-in");
        await page.PressAsync("Sign in with a passkey");
        await page.GetByText("That passkey did not work here. Please try again, or use a code by mail.").WaitForAsync();
        (await page.AllRoundAsync("passkey-failed")).ShouldBeEmpty();
        await page.Locator("input[name='Form.Address']").FillAsync(address);
        await page.PressAsync("Send me a code");
        await page.Locator("input[name='Form.Digits']").FillAsync(app.CodeFor(address));
        await page.PressAsync("Go on");
        await page.WaitForURLAsync("**/today");
        await page.Context.CloseAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/me/sign-out");
        await page.PressAsync("Sign out");
        await page.WaitForURLAsync("**/signed-out");
    }

    /// <summary>A platform authenticator that keeps passkeys.</summary>
    private sealed class Finger(ICDPSession session, string id)
    {
        public static async Task<Finger> AddAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            });
            return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        /// <summary>Whether the next finger is the right one.</summary>
        public Task IsKnownAsync(bool known) => session.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object> { ["authenticatorId"] = id, ["isUserVerified"] = known });
    }
}
