using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.People.Roles;

namespace Backstay.Browser.Journeys;

public sealed class SharingTests(BrowserApp app)
{
    [Fact]
    public async Task A_person_shares_by_a_code_a_clinician_reads_and_what_is_taken_back_is_gone()
    {
        var person = await States.KeptAsync(app);
        await person.GotoAsync("/check-in");
        await person.Locator("input[name=pain][value='6']").CheckAsync();
        await person.PressAsync("Save");
        await person.WaitForURLAsync("**/today");
        await person.GotoAsync("/me");
        await person.GetByText("Share with somebody").ClickAsync();
        await person.GetByText("A clinician").ClickAsync();
        await person.Locator("input[name=called]").FillAsync("Anna from the mill");
        await person.Locator("input[value=diary]").CheckAsync();
        await person.PressAsync("Make a code");
        var code = await person.Locator(".code-large code").InnerTextAsync();
        (await person.AllRoundAsync("sharing-code")).ShouldBeEmpty();

        var clinician = await States.StaffAsync(app, Role.Clinician);
        await clinician.GotoAsync("/me");
        await clinician.GetByText("People who share with me").ClickAsync();
        await clinician.GetByText("Type a code").ClickAsync();
        await clinician.Locator("input[name=code]").FillAsync(code);
        await clinician.PressAsync("Go on");
        await clinician.GetByText("Anna from the mill shares with you").WaitForAsync();
        (await clinician.AllRoundAsync("sharing-accept")).ShouldBeEmpty();
        await clinician.Locator("input[name=name]").FillAsync("Dr Berg");
        await clinician.PressAsync("Open it");
        await clinician.GetByText("Diary of four weeks").ClickAsync();
        await clinician.WaitForURLAsync("**/diary");
        (await clinician.Locator("tbody td").First.InnerTextAsync()).ShouldBe("6");

        await person.GotoAsync("/me/seen");
        await person.GetByText("Your diary").WaitForAsync();
        await person.GotoAsync("/me/sharing");
        await person.GetByText("Dr Berg").WaitForAsync();
        await person.Locator("main section.card button").ClickAsync();
        await person.GetByText("Taken back.").WaitForAsync();
        await clinician.ReloadAsync();
        (await clinician.Locator("h1").InnerTextAsync()).ShouldBe(Words.NotFoundTitle);
        foreach (var page in new[] { person, clinician }) await page.Context.CloseAsync();
    }
}
