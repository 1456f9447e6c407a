using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.Content.Finding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Every page in every state: axe finds nothing, nothing scrolls sideways, every target is large enough; at 360 px light and dark, 768 and 1280 px.</summary>
public abstract partial class EveryPage(BrowserApp app)
{
    private protected static TheoryData<string> NamesOf(IEnumerable<State> states) => [.. states.Select(state => state.Name)];

    private protected async Task LookAsync(string name)
    {
        var state = States.All.Single(one => one.Name == name);
        var page = await state.ArriveAsync(app);
        var faults = "";
        foreach (var path in state.Paths)
        {
            await page.GotoAsync(Filled(path));
            page.Path().ShouldBe(Filled(path).Split('?')[0], $"{name}: this path leads elsewhere, so its page was not seen");
            var picture = $"{name}{path.Split('&')[0].Replace('/', '-').Replace('?', '-').Replace(':', '-')}".Replace(' ', '-');
            faults += state.LayoutAlone ? await page.NarrowAsync(picture) : await page.AllRoundAsync(picture);
            foreach (var form in await FormsAsync(page)) WrongForms.Known.ShouldContain(form, $"{path} holds a form that no test fills in wrongly");
        }
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    /// <summary>Puts in what is another at each run.</summary>
    private string Filled(string path) => Search().Replace(path, search => app.App.Services.GetRequiredService<SearchAddress>().Of(search.Groups[1].Value))
        .Replace("{walked}", Enumerable.Range(1, 7).Select(days => app.App.Clock.GetUtcNow().AddDays(-days)).First(day => day.DayOfWeek == DayOfWeek.Thursday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{yesterday}", app.App.Clock.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{mail}", app.NewestMail() is { } mail ? Path.GetFileNameWithoutExtension(mail) : "", StringComparison.Ordinal);

    // What a search found is at an address of its own each time.
    [GeneratedRegex(@"^\{search:(.*)\}$")]
    private static partial Regex Search();

    /// <returns>Names of the forms that have a field to fill in: the name that Blazor posts, or else the address that they go to.</returns>
    private static Task<string[]> FormsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('form')].filter(form => form.querySelector('input:not([type=hidden]), textarea, select'))
          .map(form => form.querySelector('[name=_handler]')?.value ?? (form.getAttribute('action') ?? location.pathname).split('?')[0])
        """);
}

public sealed class EverydayPagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Everyday);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_for(string state) => LookAsync(state);
}

public sealed class ProgrammePagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Programmes);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_for_somebody(string state) => LookAsync(state);
}

public sealed class MovementPagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Movement);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_for_somebody(string state) => LookAsync(state);
}

public sealed class SharingPagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Sharing);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_for_somebody(string state) => LookAsync(state);
}

public sealed class SpecialPagesTests(BrowserApp app) : EveryPage(app)
{
    private readonly BrowserApp app = app;

    public static TheoryData<string> Names => NamesOf(States.Special);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_when(string state) => LookAsync(state);

    [Fact]
    public void No_page_of_the_program_is_left_out()
    {
        var pages = PageList.Of(app);
        var seen = States.All.SelectMany(state => state.Paths).Where(path => path.StartsWith('/')).Select(path => PageList.Answering(pages, path.Split('?')[0])).ToHashSet();
        pages.Count.ShouldBeGreaterThan(40);
        pages.Where(page => !seen.Contains(page)).ShouldBeEmpty("these pages are in no state that is looked at");
    }
}

public sealed class StaffPagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Staff);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_for(string state) => LookAsync(state);
}

public sealed class EvidencePagesTests(BrowserApp app) : EveryPage(app)
{
    public static TheoryData<string> Names => NamesOf(States.Evidence);

    [Theory, MemberData(nameof(Names))]
    public Task Every_page_is_good_while(string state) => LookAsync(state);
}
