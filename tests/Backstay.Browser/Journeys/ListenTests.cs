using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;
using Shelf = Backstay.Content.Words;

namespace Backstay.Browser.Journeys;

public sealed class ListenTests(BrowserApp app)
{
    private const string Piece = "/listen/the-watchful-back";

    /// <summary>Decodes a piece's recording: somebody speaks where each paragraph begins, and the last is over when the sound ends. Returns what is amiss.</summary>
    private const string Hear =
        """
        async path => {
          const at = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
          const paragraphs = [...at.querySelectorAll(".spoken p")], address = at.querySelector("audio[controls]")?.getAttribute("src");
          if (!address || paragraphs.length < 5) return ["no sound, or no words"];
          const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await (await fetch(address)).arrayBuffer());
          const heard = sound.getChannelData(0), second = sound.sampleRate;
          const loudest = from => heard.subarray(from * second | 0, (from + 1.5) * second | 0).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
          const starts = paragraphs.map(p => Number(p.querySelector("[data-start]")?.dataset.start));
          const amiss = starts.flatMap((start, i) => start >= (starts[i - 1] ?? -1) && loudest(start) > .02 ? [] : [`paragraph ${i + 1} at ${start}`]);
          const words = paragraphs.at(-1).querySelector("span").textContent.split(/\s+/).length, left = sound.duration - starts.at(-1);
          return left > words / 5 ? amiss : [...amiss, `${words} words are left for ${left} seconds`];
        }
        """;

    [Fact]
    public async Task Somebody_listens_faster_stops_and_goes_on_another_time_where_they_stopped()
    {
        var page = await OpenAsync();
        (await TimeAsync(page)).ShouldBe(0);
        (await page.EvaluateAsync<int>("document.querySelector('audio').readyState")).ShouldBe(0, "nothing is fetched before somebody wants to hear it");
        (await page.Locator("[data-go-on]").IsVisibleAsync()).ShouldBeFalse();

        await page.PressAsync("1.5×");
        await PlayAsync(page);
        await UntilAsync(page, "audio.currentTime > 6");
        (await page.EvaluateAsync<double>("document.querySelector('audio').playbackRate")).ShouldBe(1.5);
        await page.EvaluateAsync("document.querySelector('audio').pause()");
        (await page.Locator(".spoken [aria-current]").CountAsync()).ShouldBe(1);
        (await page.Locator(".spoken p").First.GetAttributeAsync("aria-current")).ShouldBe("true");
        (await page.EvaluateAsync<string>("navigator.mediaSession.metadata.title")).ShouldBe("The watchful back");
        (await page.AllRoundAsync("listen-playing")).ShouldBeEmpty();

        await page.ReloadAsync();
        (await TimeAsync(page)).ShouldBe(0, "it never starts by itself");
        var goOn = page.Locator("[data-go-on]");
        await goOn.WaitForAsync();
        (await goOn.InnerTextAsync()).ShouldMatch(@"^Go on at 0:0\d$");
        (await page.AllRoundAsync("listen-go-on")).ShouldBeEmpty();
        await MuteAsync(page);
        await goOn.ClickAsync();
        await UntilAsync(page, "audio.currentTime > 6.5");
        (await goOn.IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<double>("document.querySelector('audio').playbackRate")).ShouldBe(1.5, "the chosen speed stays");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_paragraphs_time_plays_from_there()
    {
        var page = await OpenAsync();
        var time = page.Locator(".spoken button").Nth(3);
        var start = double.Parse((await time.GetAttributeAsync("data-start"))!, System.Globalization.CultureInfo.InvariantCulture);
        await MuteAsync(page);
        await time.ClickAsync();
        await UntilAsync(page, $"audio.currentTime > {(start + .3).ToString(System.Globalization.CultureInfo.InvariantCulture)} && !audio.seeking");
        await page.EvaluateAsync("document.querySelector('audio').pause()");
        (await page.Locator(".spoken p").Nth(3).GetAttributeAsync("aria-current")).ShouldBe("true");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_kept_on_the_phone_plays_without_a_network_until_it_is_taken_off()
    {
        var page = await OpenAsync();
        var keep = page.Locator("[data-keep]");
        await keep.WaitForAsync();
        (await keep.InnerTextAsync()).ShouldMatch(@"^Keep on this phone \(\d+ KB\)$");
        await keep.ClickAsync();
        await page.GetByText(Shelf.IsKept).WaitForAsync();
        (await page.AllRoundAsync("listen-kept")).ShouldBeEmpty();

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Piece);
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe("The watchful back");
        await page.GetByText(Shelf.IsKept).WaitForAsync();
        await PlayAsync(page);
        await UntilAsync(page, "audio.currentTime > 1");
        await page.Locator(".spoken button").Nth(5).ClickAsync();
        await UntilAsync(page, "audio.currentTime > 75");
        await page.GotoAsync("/listen");
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe(Shelf.ListenTitle);

        await page.GotoAsync(Piece);
        await page.PressAsync(Shelf.TakeOffPhone);
        await page.GetByText(Shelf.IsTakenOff).WaitForAsync();
        await page.GotoAsync(Piece);
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe(Backstay.Words.OfflineTitle);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_piece_is_kept_over_a_new_version_of_the_program_and_fetched_anew_with_it()
    {
        var page = await OpenAsync();
        await page.Locator("[data-keep]").ClickAsync();
        await page.GetByText(Shelf.IsKept).WaitForAsync();
        await page.EvaluateAsync(
            """
            async () => { const cache = await caches.open('backstay-radio');
              const [sound] = (await cache.keys()).filter(request => request.url.includes('.mp3'));
              await cache.put(sound.url.split('?')[0] + '?v=old', await cache.match(sound));
              await cache.delete(sound);
              await cache.put(location.pathname, new Response('<h1>old</h1>', { headers: { 'Content-Type': 'text/html' } }));
              const [kept] = (await caches.keys()).filter(name => name !== 'backstay-radio');
              await (await caches.open(kept)).put('/emergency', new Response('<h1>old</h1>', { headers: { 'Content-Type': 'text/html', Date: new Date(Date.now() - 2 * 86400000).toUTCString() } })); }
            """);
        await page.GotoAsync("/help");
        var sounds = await page.EvaluateAsync<string[]>(
            """
            async () => { const cache = await caches.open('backstay-radio');
              const sounds = async () => (await cache.keys()).map(request => request.url).filter(url => url.includes('.mp3'));
              for (let i = 0; i < 100 && (await sounds()).some(url => url.endsWith('?v=old')); i++) await new Promise(r => setTimeout(r, 100));
              return sounds(); }
            """);
        sounds.Single().ShouldNotEndWith("?v=old");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_words_and_the_browsers_player_are_there()
    {
        var page = await app.NewPageAsync(scripts: false);
        await page.GotoAsync(Piece);
        (await page.Locator("audio[controls]").CountAsync()).ShouldBe(1);
        (await page.Locator("main button:visible").CountAsync()).ShouldBe(0);
        (await page.Locator(".spoken p").CountAsync()).ShouldBeGreaterThan(5);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_piece_can_be_heard_from_its_first_to_its_last_paragraph_and_read_beside_it()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/listen");
        var pieces = await page.Locator(".rows a[href^='/listen/']").EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.pathname))]");
        pieces.Length.ShouldBeGreaterThanOrEqualTo(18);
        foreach (var piece in pieces) (await page.EvaluateAsync<string[]>(Hear, piece)).ShouldBeEmpty(piece);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_that_may_remember_nothing_plays_all_the_same()
    {
        var page = await app.NewPageWithoutCookiesAsync();
        await page.GotoAsync(Piece);
        await PlayAsync(page);
        await UntilAsync(page, "audio.currentTime > .5");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync(Piece);
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        return page;
    }

    private static Task MuteAsync(IPage page) => page.EvaluateAsync("document.querySelector('audio').muted = true");

    private static async Task PlayAsync(IPage page)
    {
        await MuteAsync(page);
        await page.EvaluateAsync("document.querySelector('audio').play()");
    }

    private static Task<double> TimeAsync(IPage page) => page.EvaluateAsync<double>("document.querySelector('audio').currentTime");

    private static Task UntilAsync(IPage page, string holds) => page.WaitForFunctionAsync($"() => {{ const audio = document.querySelector('audio'); return {holds}; }}");
}
