using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class EditingTests(BrowserApp app)
{
    private const string Article = "asking-those-around-you", Sentence = "Most people like to be asked.";

    [Fact]
    public async Task An_editors_change_goes_through_review_to_a_reader_and_back()
    {
        var editor = await States.StaffAsync(app, Role.Editor);
        await editor.GotoAsync("/me");
        await editor.GetByText("Editors’ room").ClickAsync();
        await editor.WaitForURLAsync("**/editor");
        await editor.DraftAsync(Article, Sentence);
        await editor.PressAsync("Save and preview");
        await editor.WaitForURLAsync("**/editor/preview/**");
        await editor.Locator(".phone").GetByText(Sentence).WaitForAsync();
        await editor.GetByRole(AriaRole.Link, new() { Name = "Three minutes" }).ClickAsync();
        editor.Path().ShouldStartWith("/editor/preview/");
        await editor.GotoAsync($"/editor/item/library/{Article}");
        await editor.GetByText("Compare with what people see").ClickAsync();
        (await editor.Locator(".difference ins").AllInnerTextsAsync()).ShouldHaveSingleItem().Trim().ShouldBe(Sentence);
        await editor.GotoAsync($"/editor/item/library/{Article}");
        await editor.PressAsync("Ask for a review");
        await editor.GetByText("so somebody else approves it").WaitForAsync();
        (await editor.GetByRole(AriaRole.Button, new() { Name = "Approve it" }).CountAsync()).ShouldBe(0);

        var clinician = await States.StaffAsync(app, Role.Clinician);
        await clinician.GotoAsync("/me");
        await clinician.GetByText("Texts to review").ClickAsync();
        await clinician.Locator($"a[href='/editor/item/library/{Article}']").First.ClickAsync();
        await clinician.PressAsync("Approve it");
        await clinician.GetByText("Done.").WaitForAsync();
        (await ReadAsync()).ShouldNotContain(Sentence);

        await editor.ReloadAsync();
        await editor.PressAsync("Publish it now");
        await editor.GetByText("Done.").WaitForAsync();
        (await ReadAsync()).ShouldContain(Sentence);
        await editor.PressAsync("Go back to the file");
        await editor.GetByText("Go back to version 1").WaitForAsync();
        (await ReadAsync()).ShouldNotContain(Sentence);
        foreach (var page in new[] { editor, clinician }) await page.Context.CloseAsync();
    }

    private async Task<string> ReadAsync()
    {
        var reader = await app.NewPageAsync();
        await reader.GotoAsync($"/learn/{Article}");
        var words = await reader.Locator("article").InnerTextAsync();
        await reader.Context.CloseAsync();
        return words;
    }
}
