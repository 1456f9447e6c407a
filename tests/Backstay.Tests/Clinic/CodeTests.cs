using Backstay.Kernel.Ids;
using Backstay.People.CareLinks;
using Backstay.People.Erasure;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Clinic;

public sealed class CodeTests(TestApp app)
{
    private const string Wrong = "AAAA AAAA", DoesNotWork = "This code does not work.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_code_is_read_however_it_is_typed() => Gen.Int[0, 10_000].Sample(_ =>
    {
        var code = ReadableCode.New();
        ReadableCode.Read($" {ReadableCode.Shown(code).ToLowerInvariant()}-").ShouldBe(code);
    }, iter: 50);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ACDE HJK")]
    [InlineData("ACDE HJKMN")]
    [InlineData("ACDE HJKO")]
    [InlineData("' OR 1=1")]
    public void What_cannot_be_a_code_is_none(string? typed) => ReadableCode.Read(typed).ShouldBeNull();

    [Fact]
    public async Task Looking_at_a_code_uses_nothing_up_and_accepting_it_does()
    {
        using var person = await Walk.StartedAsync(app);
        var code = await person.ShareAsync("supporter", "plan");
        person.Page.QuerySelector("svg.qr path").ShouldNotBeNull();
        (await app.WithDbAsync(db => Canary.FindAsync(db, Ct, code))).ShouldBeEmpty("only a hash of it is kept");
        using var reader = await Guests.SignedInAsync(app);
        for (var i = 0; i < 3; i++) await reader.OpenAsync($"/care/link/{code}");
        reader.Text.ShouldContain($"{CareWalk.Called} shares with you");
        await reader.AcceptAsync(code.ToLowerInvariant(), "Ben");
        using var late = await Guests.SignedInAsync(app);
        (await late.OpenAsync($"/care/link/{code}")).Text.ShouldContain(DoesNotWork);
        (await person.OpenAsync("/me/sharing")).Text.ShouldContain("Ben");
    }

    [Fact]
    public async Task Two_who_press_at_once_are_one_reader()
    {
        using var person = await Walk.StartedAsync(app);
        var code = await person.ShareAsync("supporter", "plan");
        using var first = await Guests.SignedInAsync(app);
        using var second = await Guests.SignedInAsync(app);
        foreach (var reader in new[] { first, second }) await reader.OpenAsync($"/care/link/{code}");
        await first.PressAsync("Open it", ("name", "First"));
        await second.PressAsync("Open it", ("name", "Second"));
        second.Text.ShouldContain(DoesNotWork);
        (await second.OpenAsync("/care")).Text.ShouldNotContain(CareWalk.Called);
    }

    [Fact]
    public async Task A_code_ends_after_a_week_and_a_newer_one_replaces_it()
    {
        using var person = await Walk.StartedAsync(app);
        var code = await person.ShareAsync("supporter", "plan");
        var then = new FakeTimeProvider(app.Clock.GetUtcNow().AddDays(7).AddHours(1));
        var copy = new Uri((await app.StartAsync(then)).Urls.First());
        using var reader = (await Guests.SignedInAsync(app)).On(copy, then);
        (await reader.OpenAsync($"/care/link/{code}")).Text.ShouldContain(DoesNotWork);

        using var later = person.On(copy, then);
        await later.OpenAsync("/me/sharing");
        later.Text.ShouldContain("The code ended on");
        await later.OpenAsync(later.Page.QuerySelector("main section.card a.button")!.GetAttribute("href")!);
        await later.PressAsync("Make a new code");
        var fresh = later.Page.QuerySelector(".code-large code")!.TextContent;
        fresh.ShouldNotBe(ReadableCode.Shown(code));
        await reader.AcceptAsync(fresh, "Ben");
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_link_whose_newest_code_works()
    {
        using var person = await Walk.StartedAsync(app);
        await person.OpenAsync("/me/sharing/new/supporter");
        var fields = person.Page.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
            .Concat([new("called", "Anna"), new("share", "plan")]).ToList();
        await person.PostAsync("/me/sharing/new/supporter", fields);
        var first = person.Page.QuerySelector(".code-large code")!.TextContent;
        await person.PostAsync("/me/sharing/new/supporter", fields);
        var second = person.Page.QuerySelector(".code-large code")!.TextContent;
        await person.OpenAsync("/me/sharing");
        person.Page.QuerySelectorAll("main section.card").Length.ShouldBe(1);
        using var reader = await Guests.SignedInAsync(app);
        (await reader.OpenAsync($"/care/link/{ReadableCode.Read(first)}")).Text.ShouldContain(DoesNotWork);
        await reader.AcceptAsync(second);
        await person.PostAsync("/me/sharing/new/supporter", fields);
        person.Text.ShouldContain("This was done before.");
    }

    [Fact]
    public async Task Guessing_tires_the_guesser_and_spoils_no_code()
    {
        using var person = await Walk.StartedAsync(app);
        var code = await person.ShareAsync("supporter", "plan");
        using var guesser = await Guests.SignedInAsync(app);
        await guesser.OpenAsync("/care/link");
        for (var i = 0; i < CareTry.Most; i++) await guesser.PressAsync("Go on", ("code", Wrong));
        guesser.Text.ShouldContain(DoesNotWork);
        await guesser.PressAsync("Go on", ("code", code));
        guesser.Text.ShouldContain("Please wait an hour");
        (await guesser.OpenAsync($"/care/link/{code}")).Text.ShouldContain("Please wait an hour");
        using var reader = await Guests.SignedInAsync(app);
        await reader.AcceptAsync(code);
    }

    [Fact]
    public async Task A_guest_a_person_without_the_role_and_oneself_cannot_receive()
    {
        var (person, _) = await CareWalk.PatientAsync(app);
        var code = await person.ShareAsync("clinician", "condition");
        using var guest = await Walk.StartedAsync(app);
        (await guest.OpenAsync("/care/link")).Text.ShouldContain("first keep your plan under an e-mail address");
        (await guest.OpenAsync($"/care/link/{code}")).Page.QuerySelector("input[name=name]").ShouldBeNull();
        using var anybody = await Guests.SignedInAsync(app);
        (await anybody.OpenAsync($"/care/link/{code}")).Text.ShouldContain("This code is for a clinician");
        anybody.Text.ShouldNotContain(CareWalk.Called);
        (await person.OpenAsync($"/care/link/{code}")).Text.ShouldContain("This is your own code.");
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync($"/care/link/{code}")).Url.PathAndQuery.ShouldBe($"/sign-in?next=%2Fcare%2Flink%2F{code}");
        person.Dispose();
    }

    [Fact]
    public async Task Nightly_wrong_codes_are_forgotten_and_links_that_nobody_opened_in_a_month_end()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        await person.ShareAsync("supporter", "plan");
        var copy = await app.StartAsync(new FakeTimeProvider(app.Clock.GetUtcNow().AddDays(40)));
        await using var scope = copy.Services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<INightlyTidying>().OfType<CareTidying>()) await room.TidyAsync(Ct);
        (await app.WithDbAsync(db => db.Set<CareLink>().SingleAsync(link => link.PersonId == id, Ct))).EndedAt.ShouldNotBeNull();
        person.Dispose();
    }
}
