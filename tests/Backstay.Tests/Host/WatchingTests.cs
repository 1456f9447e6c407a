using System.Diagnostics;
using System.Net;
using Backstay.Simulation;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;
using MimeKit;
using Npgsql;

namespace Backstay.Tests.Host;

public sealed class WatchingTests : IDisposable
{
    private const string Address = "canary.person@example.org", Diary = "canary diary sentence", Matters = "canary wish";

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-watching-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_metrics_and_logs_arrive_and_nothing_in_them_tells_of_a_person()
    {
        var address = RunningProgram.FreeAddress();
        using var receiver = new OtlpReceiver();
        using var program = await RunningProgram.ServeAsync(address, [$"--Data={folder}", "--Environment=Development", .. receiver.Settings]);
        using var person = new Browser(address);
        var secrets = await WalkAsync(person, address);

        await receiver.WaitForAsync("traces", "GET /diary/{Date}");
        await receiver.WaitForAsync("traces", "GET /sign-in/link/{Token}");
        await receiver.WaitForAsync("traces", "store");
        await receiver.WaitForAsync("traces", "deliver Backstay.CheckIns.DangerSignsAnswered");
        await receiver.WaitForAsync("traces", text => text.StartsWith("SELECT", StringComparison.Ordinal), "a question to the database");
        await receiver.WaitForAsync("logs", "Backstay serves {Address} from {Database}, mode {Mode}");
        await receiver.WaitForAsync("logs", "exception.stacktrace");
        foreach (var name in Metrics) await receiver.WaitForAsync("metrics", name);
        receiver.Texts("metrics").ShouldContain("/today", "requests are counted by route");

        var (raw, console) = (receiver.Raw(), program.Output);
        console.ShouldContain("Backstay serves");
        foreach (var secret in secrets)
        {
            Around(raw, secret).ShouldBeNull("exported");
            Around(console, secret).ShouldBeNull("on the console");
        }
    }

    [Fact]
    public async Task Without_an_address_to_send_to_the_console_has_the_start_line_alone()
    {
        var address = RunningProgram.FreeAddress();
        using var program = await RunningProgram.ServeAsync(address, $"--Data={folder}");
        using var person = new Browser(address);
        await person.OpenAsync("/", Ct);
        await person.OpenAsync("/no-such-page", Ct);
        var line = program.Output.Split('\n').ShouldHaveSingleItem();
        line.ShouldContain($"serves {address.ToString().TrimEnd('/')} from SQLite in {folder}, mode Production");
    }

    [Fact]
    public async Task Ready_says_no_when_a_newer_version_has_changed_the_database_and_live_goes_on()
    {
        var address = RunningProgram.FreeAddress();
        using var program = await RunningProgram.ServeAsync(address, $"--Data={folder}");
        await using var connection = new SqliteConnection($"Data Source={folder}/backstay.db");
        await connection.OpenAsync(Ct);
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')";
        await insert.ExecuteNonQueryAsync(Ct);

        using var http = new HttpClient { BaseAddress = address };
        (await http.GetAsync("/health/ready", Ct)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await http.GetAsync("/health/live", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_says_no_soon_when_the_database_does_not_answer_and_live_goes_on()
    {
        await using var database = await OwnDatabase.CreateAsync();
        Assert.SkipUnless(database.Connection is not null, "SQLite is a file on the same machine; it cannot be unreachable.");
        var server = new NpgsqlConnectionStringBuilder(database.Connection);
        using var wire = new CuttableWire(server.Port);
        var address = RunningProgram.FreeAddress();
        var connection = new NpgsqlConnectionStringBuilder(database.Connection) { Host = "127.0.0.1", Port = wire.Port };
        using var program = await RunningProgram.ServeAsync(address, $"--Data={folder}", $"--ConnectionStrings:Backstay={connection}");
        wire.Cut();

        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        for (var probe = 0; probe < 3; probe++)
        {
            var watch = Stopwatch.StartNew();
            (await http.GetAsync("/health/ready", Ct)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }
        (await http.GetAsync("/health/live", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static readonly string[] Metrics =
    [
        "http.server.request.duration", "backstay.people", "backstay.check_ins", "backstay.danger_signs", "backstay.questionnaires.finished", "backstay.plans",
        "backstay.plan_actions", "backstay.flare_ups", "backstay.searches", "backstay.sign_in.codes_asked", "backstay.sign_in.codes_tried", "backstay.mails",
        "backstay.events.delivered", "backstay.events.delay", "backstay.events.longest_wait",
    ];

    /// <summary>Uses what a person uses, and some of it wrongly; returns all that nobody else is to see.</summary>
    private async Task<IReadOnlyList<string>> WalkAsync(Browser person, Uri address)
    {
        await person.OpenAsync("/", Ct);
        await person.PressAsync(Backstay.CheckIns.Words.NoneOfThese, Ct);
        await person.PressAsync(Backstay.CheckIns.Words.ShowMyPlan, Ct, null, ("pain", "4"), ("limits", "sitting"), ("minutes", "5"));
        await person.PressAsync(Backstay.Plan.Words.Done, Ct);
        await person.OpenAsync($"/diary/{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}", Ct);
        await person.PressAsync(Backstay.CheckIns.Words.Save, Ct, null, ("pain", "7"), ("did", Diary));
        await person.OpenAsync("/about-you", Ct);
        await person.PressAsync(Backstay.CheckIns.Words.Next, Ct, null, ("matters", Matters));
        await person.OpenAsync("/learn", Ct);
        await person.PressAsync(Backstay.Content.Words.Search, Ct, null, ("q", "canary sciatica"));
        await person.OpenAsync("/bad-day", Ct);
        await person.PressAsync(Backstay.Plan.Words.MakePlanSmall, Ct);
        await person.OpenAsync("/me/keep", Ct);
        await person.PressAsync(Backstay.People.Words.SendCode, Ct, null, ("Form.Address", Address));
        var (digits, token) = NewestMail();
        await person.OpenAsync($"/sign-in/link/{token}", Ct);
        await person.OpenAsync("/sign-in/code", Ct);
        await person.PressAsync(Backstay.People.Words.GoOn, Ct, null, ("Form.Digits", digits));
        var key = Guid.CreateVersion7().ToString();
        await person.OpenAsync($"/no-such-page/{key}?canary-query=canary-value", Ct);
        await person.OpenAsync("/week?canary-query=canary-value", Ct);
        await person.PostAsync("/today/do", [new("id", "canary-id"), new("do", "canary-act")], Ct);
        await SendOddRequestAsync(address);
        return
        [
            Address, Diary, Matters, digits, token, key, "canary", "203.0.113.77",
            .. person.Cookies.Where(cookie => cookie.Value.Length > 10).Select(cookie => cookie.Value),
        ];
    }

    // What browsers and proxies send along.
    private static async Task SendOddRequestAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("User-Agent", "canary-browser/1.0");
        http.DefaultRequestHeaders.Add("Referer", "https://canary.example/page");
        http.DefaultRequestHeaders.Add("Cookie", "backstay=canary-cookie; backstay-form=canary-form");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        http.DefaultRequestHeaders.Add("tracestate", "canary=state");
        http.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        await http.GetAsync("/today?name=canary", Ct);
    }

    /// <returns>The place where a secret stands; null where it does not.</returns>
    private static string? Around(string text, string secret) => text.IndexOf(secret, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        ? text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)] : null;

    private (string Digits, string Token) NewestMail()
    {
        var mail = MimeMessage.Load(Directory.GetFiles(Path.Combine(folder, "mail"), "*.eml").Single());
        return (mail.Subject![..6], mail.TextBody![(mail.TextBody!.IndexOf("/link/", StringComparison.Ordinal) + 6)..].Trim());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
