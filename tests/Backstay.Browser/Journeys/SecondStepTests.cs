using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.People.Roles;

namespace Backstay.Browser.Journeys;

public sealed class SecondStepTests(BrowserApp app)
{
    [Fact]
    public async Task Whoever_is_given_a_role_is_asked_for_a_second_step_and_then_sees_the_page()
    {
        var address = Walk.NewAddress();
        var editor = await States.KeptAsync(app, address);
        await editor.GotoAsync("/editor/content");
        (await editor.Locator("h1").InnerTextAsync()).ShouldBe(Words.NotFoundTitle, "without the role it is as if the page were not there");

        var boss = await States.StaffAsync(app, Role.Operator);
        await boss.GotoAsync("/operator/people");
        await boss.Locator("#find").FillAsync(address);
        await boss.PressAsync("Find");
        await boss.Locator("input[value='Editor']").CheckAsync();
        await boss.PressAsync("Save");
        await boss.GetByText("Saved.").WaitForAsync();

        await editor.GotoAsync("/editor/content");
        editor.Path().ShouldBe("/sign-in/second-step");
        var phone = await Authenticator.SetUpAsync(editor);
        await editor.GotoAsync("/editor/content");
        editor.Path().ShouldBe("/editor/content");

        var elsewhere = await app.NewPageAsync(1280);
        await elsewhere.ProveAsync(app, "/sign-in?next=/editor/content", address);
        elsewhere.Path().ShouldBe("/sign-in/second-step");
        await elsewhere.Locator("input[name='Form.Code']").FillAsync("123");
        await elsewhere.PressAsync("Go on");
        await elsewhere.Locator(".error-summary").WaitForAsync();
        await elsewhere.Locator("input[name='Form.Code']").FillAsync(phone.Code(later: 1));
        await elsewhere.PressAsync("Go on");
        await elsewhere.WaitForURLAsync("**/editor/content");
        foreach (var page in new[] { editor, boss, elsewhere }) await page.Context.CloseAsync();
    }
}
