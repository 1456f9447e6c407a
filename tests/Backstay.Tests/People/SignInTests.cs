using System.Net;
using Backstay.Kernel.Data;
using Backstay.People.Accounts;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.People;

public sealed class SignInTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_opens_an_account_and_signs_in()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        await visitor.OpenAsync("/me");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain(address);
    }

    [Fact]
    public async Task Asking_creates_nobody_and_answers_alike_for_known_and_unknown_addresses()
    {
        var known = Guests.NewAddress();
        using var _ = await Guests.SignedInAsync(app, known);
        var unknown = Guests.NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", unknown));
        var said = visitor.Text.Replace(unknown, "X", StringComparison.Ordinal);
        using var second = app.NewVisitor();
        await second.OpenAsync("/sign-in");
        await second.PressAsync("Send me a code", ("Form.Address", known));
        second.Text.Replace(known, "X", StringComparison.Ordinal).ShouldBe(said);
        (await app.WithDbAsync(db => db.Set<Account>().AnyAsync(a => a.Email == unknown, Ct))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Type your e-mail address.")]
    [InlineData("someone at home", "does not look like an e-mail address")]
    public async Task A_wrong_address_stays_in_the_field_with_what_is_wrong(string typed, string said)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", typed));
        visitor.Text.ShouldContain(said);
        visitor.Page.QuerySelector("input[type=email]")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Opening_the_link_fifty_times_uses_nothing_up_and_pressing_works_once()
    {
        var address = Guests.NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        var link = Guests.Link(app, address);
        using var scanner = app.NewVisitor();
        for (var i = 0; i < 50; i++) await scanner.OpenAsync(link);
        scanner.Text.ShouldContain("Sign in here?");
        using var phone = app.NewVisitor();
        await phone.OpenAsync(link);
        await phone.PressAsync("Yes, sign me in");
        await phone.OpenAsync("/me");
        phone.Text.ShouldContain(address);
        await scanner.PressAsync("Yes, sign me in");
        scanner.Text.ShouldContain("no longer works");
        await scanner.OpenAsync("/me");
        scanner.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_used_code_is_refused_in_words_and_stays_in_the_field()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        await visitor.OpenAsync("/sign-in/code");
        await visitor.PressAsync("Go on", ("Form.Digits", Guests.Digits(app, address)));
        visitor.Text.ShouldContain("used before");
        visitor.Page.QuerySelector("input[autocomplete=one-time-code]")!.GetAttribute("value").ShouldBe(Guests.Digits(app, address));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_after_a_quarter_of_an_hour()
    {
        var address = Guests.NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        var clock = new FakeTimeProvider(app.Clock.GetUtcNow().AddMinutes(16));
        var later = await app.StartAsync(clock);
        using var patient = new Visitor(new Uri(later.Urls.First()), clock);
        await patient.OpenAsync(Guests.Link(app, address));
        patient.Text.ShouldContain("no longer works");
        await patient.OpenAsync("/sign-in");
        await patient.PressAsync("Send me a code", ("Form.Address", address));
        await patient.PressAsync("Go on", ("Form.Digits", Guests.Digits(app, address)));
        await patient.OpenAsync("/me");
        patient.Text.ShouldContain(address);
    }

    [Fact]
    public async Task Five_wrong_codes_end_a_code_but_not_its_link()
    {
        var address = Guests.NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        var right = Guests.Digits(app, address);
        var wrong = right == "000000" ? "000001" : "000000";
        for (var i = 0; i < 5; i++) await visitor.PressAsync("Go on", ("Form.Digits", wrong));
        visitor.Text.ShouldContain("not the code");
        await visitor.PressAsync("Go on", ("Form.Digits", right));
        visitor.Text.ShouldContain("tried too often");
        await visitor.OpenAsync(Guests.Link(app, address));
        await visitor.PressAsync("Yes, sign me in");
        await visitor.OpenAsync("/me");
        visitor.Text.ShouldContain(address);
    }

    [Fact]
    public async Task Guesses_from_another_browser_do_not_burn_a_code()
    {
        var address = Guests.NewAddress();
        using var victim = app.NewVisitor();
        await victim.OpenAsync("/sign-in");
        await victim.PressAsync("Send me a code", ("Form.Address", address));
        var digits = Guests.Digits(app, address);
        using var attacker = app.NewVisitor();
        await attacker.OpenAsync("/sign-in");
        await attacker.PressAsync("Send me a code", ("Form.Address", address));
        for (var i = 0; i < 10; i++) await attacker.PressAsync("Go on", ("Form.Digits", digits));
        await attacker.OpenAsync("/me");
        attacker.Url.AbsolutePath.ShouldBe("/sign-in");
        await victim.PressAsync("Go on", ("Form.Digits", digits));
        await victim.OpenAsync("/me");
        victim.Text.ShouldContain(address);
    }

    [Fact]
    public async Task Twenty_mails_asked_for_by_an_attacker_leave_the_way_in_open()
    {
        var address = Guests.NewAddress();
        using var attacker = app.NewVisitor();
        for (var i = 0; i < 20; i++)
        {
            await attacker.OpenAsync("/sign-in");
            await attacker.PressAsync("Send me a code", ("Form.Address", address));
        }
        Guests.Mails(app, address, "code").Count().ShouldBe(5);
        using var victim = app.NewVisitor();
        await victim.OpenAsync("/sign-in");
        await victim.PressAsync("Send me a code", ("Form.Address", address));
        victim.Text.ShouldContain("The newest one still works");
        await victim.OpenAsync(Guests.Link(app, address));
        await victim.PressAsync("Yes, sign me in");
        await victim.OpenAsync("/me");
        victim.Text.ShouldContain(address);
    }

    [Theory]
    [InlineData("https://evil.example/", "/start")]
    [InlineData("//evil.example", "/start")]
    [InlineData("/\\evil.example", "/start")]
    [InlineData("/me/devices", "/me/devices")]
    public async Task Sign_in_leads_only_to_pages_of_our_own(string next, string path)
    {
        var address = Guests.NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync($"/sign-in?next={Uri.EscapeDataString(next)}");
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        await visitor.PressAsync("Go on", ("Form.Digits", Guests.Digits(app, address)));
        visitor.Url.AbsolutePath.ShouldBe(path);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_said_and_the_address_stays()
    {
        var address = Guests.NewAddress();
        var broken = await app.StartAsync(app.Clock, "--Mail:Host=127.0.0.1", "--Mail:Port=1", "--Mail:Security=None");
        // It shares the database, and other tests wait for mails that it cannot send.
        await broken.Services.GetRequiredService<Backstay.Kernel.Events.OutboxWorker>().StopAsync(Ct);
        using var visitor = new Visitor(new Uri(broken.Urls.First()), app.Clock);
        await visitor.OpenAsync("/sign-in");
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        visitor.Text.ShouldContain("We could not send the mail just now");
        visitor.Page.QuerySelector("input[type=email]")!.GetAttribute("value").ShouldBe(address);
        (await app.WithDbAsync(db => db.Set<SignInCode>().AnyAsync(c => c.Address == address, Ct))).ShouldBeFalse();
    }

    [Fact]
    public async Task One_network_cannot_send_mails_without_end()
    {
        var strict = await app.StartAsync(app.Clock, "--People:MailsPerNetwork=2");
        using var http = new HttpClient { BaseAddress = new Uri(strict.Urls.First()) };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var said = "";
        for (var i = 0; i < 3; i++)
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await http.GetStringAsync("/sign-in", Ct));
            var form = page.QuerySelector("form:has(input[type=email])")!;
            var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value")!);
            fields["Form.Address"] = Guests.NewAddress();
            using var sent = new FormUrlEncodedContent(fields);
            said = await (await http.PostAsync("/sign-in", sent, Ct)).Content.ReadAsStringAsync(Ct);
        }
        said.ShouldContain("Many codes were asked for from your network");
    }

    [Fact]
    public async Task A_browser_without_cookies_is_told_so()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync($"/me?{SignIn.BegunMarker}");
        visitor.Text.ShouldContain("did not keep our cookie");
    }

    [Fact]
    public async Task The_mail_of_this_machine_is_listed_with_its_link()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        await visitor.OpenAsync("/mail");
        visitor.Page.QuerySelector("main .rows a").ShouldNotBeNull();
        var away = await app.StartAsync(app.Clock, "--Environment=Production");
        using var production = new Visitor(new Uri(away.Urls.First()), app.Clock);
        await production.OpenAsync("/mail");
        production.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
