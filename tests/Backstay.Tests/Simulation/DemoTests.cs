using Backstay.Data;
using Backstay.Simulation;
using Backstay.Tests.App;
using Known = Backstay.People.Words;

namespace Backstay.Tests.Simulation;

/// <summary>The demo as somebody meets it who has just cloned the repository.</summary>
[Trait("Runs", "once")]
public sealed class DemoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-demo-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_demo_person_shows_what_is_promised_and_is_labelled_and_a_second_start_keeps_them()
    {
        string[] settings = [$"--Data={folder}/demo", "--Mail:ShowFiles=true", $"--People:Operators:0={DemoStaff.Operator}"];
        var demo = await DemoPeople.EnsureAsync(settings, Ct);
        demo.Staff.Select(member => member.Email.Split('@')[0]).ShouldBe(["operator", "editor", "moderator", "clinician", "researcher"]);

        await using var app = BackstayApp.Create([.. settings, "--Urls=http://127.0.0.1:0", "--Environment=Development"]);
        await Schema.PrepareAsync(app.Services, Ct);
        await app.StartAsync(Ct);
        var (address, mail) = (new Uri(app.Urls.First()), new SimulatedMail($"{folder}/demo/mail"));

        (await ReadAsync("new", "/week")).ShouldContain(Backstay.Plan.Words.WeekFirst);
        (await ReadAsync("bad-days", "/today")).ShouldContain("Flare-up plan. Small on purpose.");
        (await ReadAsync("paused", "/today")).ShouldContain(Backstay.Plan.Words.PausedTitle);
        (await ReadAsync("flare-up", "/progress")).ShouldContain("After the flare-up");
        (await ReadAsync("two-months", "/progress")).ShouldContain("pain");
        (await ReadAsync("two-months", "/movement/walks")).ShouldContain("From home to the park");
        using (var simple = await SignInAsync("simple"))
        {
            await simple.OpenAsync("/today", Ct);
            simple.Page.QuerySelectorAll("footer nav a").Length.ShouldBe(2);
        }
        using (var boss = await SignInAsync("operator"))
        {
            await boss.PressAsync(Known.GoOn, Ct, null, ("Form.Code", demo.Staff[0].SpareCodes[0]));
            await boss.OpenAsync("/operator/people", Ct);
            boss.Url.AbsolutePath.ShouldBe("/operator/people");
        }
        using (var researcher = await SignInAsync("researcher"))
        {
            await researcher.PressAsync(Known.GoOn, Ct, null, ("Form.Code", demo.Staff[^1].SpareCodes[0]));
            await researcher.OpenAsync("/evidence", Ct);
            var review = researcher.Page.QuerySelectorAll("main li a").Last(link => link.TextContent.StartsWith("Example (demo data)", StringComparison.Ordinal)).GetAttribute("href")!;
            await researcher.OpenAsync($"{review}/conflicts", Ct);
            researcher.Page.QuerySelector("main ul.rows a").ShouldNotBeNull();
        }
        await app.StopAsync(Ct);
        (await DemoPeople.EnsureAsync(settings, Ct)).Staff[0].SpareCodes.ShouldBe(demo.Staff[0].SpareCodes);

        async Task<string> ReadAsync(string name, string path)
        {
            using var person = await SignInAsync(name);
            await person.OpenAsync(path, Ct);
            person.Page.QuerySelector("p.demo").ShouldNotBeNull($"{name} is labelled");
            return person.Text;
        }

        async Task<Browser> SignInAsync(string name)
        {
            var browser = new Browser(address);
            await browser.OpenAsync("/sign-in", Ct);
            await browser.PressAsync(Known.SendCode, Ct, null, ("Form.Address", $"{name}@demo.example"));
            await browser.PressAsync(Known.GoOn, Ct, null, ("Form.Digits", mail.NewestCode($"{name}@demo.example")));
            return browser;
        }
    }

    [Fact]
    public async Task A_simulation_that_is_interrupted_stops_and_says_what_happened_until_then()
    {
        using var program = RunningProgram.Start("simulate", "--people=30", "--weeks=50", $"--Data={folder}/town");
        while (!program.Output.Contains("people-weeks a minute", StringComparison.Ordinal) && !program.HasEnded) await Task.Delay(200, Ct);
        (await program.InterruptAsync()).ShouldBe(130, program.Output);
        program.Output.ShouldContain("Stopped after");
        program.Output.ShouldContain("who began");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
