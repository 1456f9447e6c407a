using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>All that a person does every day, with Tab, arrows, Space and Enter; each stop can be seen.</summary>
public sealed class KeyboardTests(BrowserApp app)
{
    [Fact]
    public async Task A_person_reaches_todays_plan_with_the_keyboard_alone()
    {
        var page = await app.NewPageAsync(1280);
        await page.GotoAsync("/");
        await PressAsync(page, "button.main", "**/start**");
        await ChooseAsync(page, ".points input", 4);
        await ToAsync(page, ".ticks input");
        await page.Keyboard.PressAsync("Space");
        await ChooseAsync(page, ".choices:not(.ticks) input", 0);
        await PressAsync(page, "button.main", "**/today");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Today_is_done_undone_swapped_and_refused_with_the_keyboard_alone()
    {
        var page = await StartedAsync();
        await PressAsync(page, "button[value=done]", "**/today");
        (await page.Locator(".item.done").CountAsync()).ShouldBe(1);
        await PressAsync(page, "button[value=undo]", "**/today");
        (await page.Locator(".item.done").CountAsync()).ShouldBe(0);

        var first = await page.Locator(".item h3").First.InnerTextAsync();
        await PressAsync(page, "button[value=swap]", "**/today");
        (await page.Locator(".item h3").AllInnerTextsAsync()).ShouldNotContain(first);

        var second = await page.Locator(".item h3").First.InnerTextAsync();
        await ToAsync(page, ".item summary");
        await page.Keyboard.PressAsync("Enter");
        await ChooseAsync(page, ".item details[open] input[name=why]", 1);
        await PressAsync(page, "button[value=refuse]", "**/today");
        (await page.Locator(".item h3").AllInnerTextsAsync()).ShouldNotContain(second);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_bad_day_is_told_with_the_keyboard_alone()
    {
        var page = await StartedAsync();
        await PressAsync(page, "a.bad-day", "**/bad-day");
        await PressAsync(page, "button.rest", "**/bad-day/check");
        await PressAsync(page, "button.main", "**/today");
        (await page.Locator(".notice.calm").CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_check_in_and_the_coming_week_are_told_with_the_keyboard_alone()
    {
        var page = await StartedAsync();
        await page.GotoAsync("/check-in");
        await ChooseAsync(page, "input[name=pain]", 3);
        await ChooseAsync(page, "input[name=mood]", 2);
        await ToAsync(page, "textarea");
        await page.Keyboard.TypeAsync("Walked to the shop");
        await PressAsync(page, "main button.main", "**/today");
        await page.GetByText("Saved: 3 of 10 today").WaitForAsync();

        await page.GotoAsync("/week/plan");
        await ToAsync(page, "main select");
        await page.Keyboard.PressAsync("End");
        await PressAsync(page, "main button.main", "**/week");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_signs_in_with_the_keyboard_alone()
    {
        var address = Walk.NewAddress();
        await (await States.KeptAsync(app, address)).Context.CloseAsync();
        var page = await app.NewPageAsync(1280);
        await page.GotoAsync("/sign-in");
        await ToAsync(page, "input[type=email]");
        await page.Keyboard.TypeAsync(address);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sign-in/code**");
        await ToAsync(page, "input[name='Form.Digits']");
        await page.Keyboard.TypeAsync(app.CodeFor(address));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/today");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/week")]
    [InlineData("/learn")]
    [InlineData("/me")]
    [InlineData("/check-in")]
    public async Task The_first_tab_skips_to_the_content_and_the_last_leaves_the_page(string path)
    {
        var page = await StartedAsync();
        await page.GotoAsync(path);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null || document.activeElement.closest('footer') !== null")).ShouldBeTrue("the skip link leads past the header");
        await SeenAsync(page);
        var stops = 0;
        for (; stops < 200 && await page.EvaluateAsync<bool>("() => document.activeElement !== document.body"); stops++)
        {
            await SeenAsync(page);
            await page.Keyboard.PressAsync("Tab");
        }
        stops.ShouldBeInRange(1, 199, "nothing holds the focus for ever");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> StartedAsync() => await (await app.NewPageAsync(1280)).StartAsync();

    private static async Task PressAsync(IPage page, string selector, string leadsTo)
    {
        await ToAsync(page, selector);
        await page.EvaluateAsync("() => { window.stillHere = true; }");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !window.stillHere");
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Takes the answer at a place of a group of radio buttons, from 0.</summary>
    private static async Task ChooseAsync(IPage page, string selector, int place)
    {
        await ToAsync(page, selector);
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < place; i++) await page.Keyboard.PressAsync("ArrowDown");
    }

    private static async Task ToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
            if (presses > 0) await SeenAsync(page);
        }
        throw new InvalidOperationException($"{selector} cannot be reached by keyboard on {page.Url}.");
    }

    /// <summary>The element in focus, or what is drawn in its place, has an outline and is within the window, not beneath the bar at the bottom.</summary>
    private static async Task SeenAsync(IPage page)
    {
        var fault = await page.EvaluateAsync<string?>(
            """
            () => { const at = document.activeElement; if (at === document.body) return null;
              const shown = at.matches('.points input') ? at.nextElementSibling : at; const box = shown.getBoundingClientRect(); const name = at.outerHTML.slice(0, 120);
              if (getComputedStyle(shown).outlineStyle === 'none') return 'no outline: ' + name;
              if (box.bottom < 1 || box.top > innerHeight - 1) return 'out of sight: ' + name;
              const bar = document.querySelector('.bottom'); if (bar && !bar.contains(at) && box.top > bar.getBoundingClientRect().top - 2) return 'beneath the bar: ' + name;
              return null; }
            """);
        fault.ShouldBeNull(page.Url);
    }
}
