using System.Net;
using Backstay.Kernel.Audit;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Consent;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.People;

public sealed class PageTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/me")]
    [InlineData("/me/keep")]
    [InlineData("/me/address")]
    [InlineData("/me/address/code")]
    [InlineData("/me/comfort")]
    [InlineData("/me/consents")]
    [InlineData("/me/sharing")]
    [InlineData("/me/sharing/new/supporter")]
    [InlineData("/care")]
    [InlineData("/care/link")]
    [InlineData("/me/seen")]
    [InlineData("/me/data")]
    [InlineData("/me/data/backstay.zip")]
    [InlineData("/me/devices")]
    [InlineData("/me/passkeys")]
    [InlineData("/me/two-step")]
    [InlineData("/me/sign-out")]
    [InlineData("/me/erase")]
    [InlineData("/me/erase/sure")]
    [InlineData("/sign-in/second-step")]
    [InlineData("/operator/people")]
    public async Task A_stranger_is_asked_to_sign_in_and_a_person_gets_the_page(string path)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
        using var person = await Guests.SignedInAsync(app);
        await person.OpenAsync(path);
        person.Status.ShouldBe(path.StartsWith("/operator", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_holds_at_the_next_request()
    {
        var address = Guests.NewAddress();
        using var phone = await Guests.SignedInAsync(app, address);
        using var computer = await Guests.SignedInAsync(app, address);
        await computer.OpenAsync("/me/devices");
        await computer.PressAsync("Sign out everywhere, here too");
        computer.Url.AbsolutePath.ShouldBe("/signed-out");
        await phone.OpenAsync("/me");
        phone.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Others_are_signed_out_while_this_device_stays()
    {
        var address = Guests.NewAddress();
        using var phone = await Guests.SignedInAsync(app, address);
        using var computer = await Guests.SignedInAsync(app, address);
        await computer.OpenAsync("/me/devices");
        await computer.PressAsync("Sign out all others");
        computer.Url.AbsolutePath.ShouldBe("/me/devices");
        await phone.OpenAsync("/me");
        phone.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Nobody_signs_out_the_device_of_another()
    {
        var address = Guests.NewAddress();
        using var victim = await Guests.SignedInAsync(app, address);
        var id = await Guests.PersonAsync(app, address);
        var device = await app.WithDbAsync(db => db.Set<Backstay.People.Accounts.Device>().Where(d => d.PersonId == id).Select(d => d.Id).SingleAsync(Ct));
        using var attacker = await Guests.SignedInAsync(app);
        await attacker.OpenAsync("/me/devices");
        var form = attacker.Page.QuerySelectorAll("form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        await attacker.PostAsync("/me/devices", [.. form.Take(2), new("device", device.Value.ToString())]);
        await victim.OpenAsync("/me");
        victim.Text.ShouldContain(address);
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        using var visitor = await Guests.SignedInAsync(app);
        await visitor.OpenAsync("/me/sign-out");
        await visitor.PressAsync("Sign out");
        visitor.Cookies.ShouldNotContainKey("backstay");
        await visitor.OpenAsync("/me");
        visitor.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Consent_is_recorded_with_its_words_and_ends_at_the_next_request()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        var person = await Guests.PersonAsync(app, address);
        await visitor.OpenAsync("/me/consents");
        await visitor.PressAsync("Yes, use my weeks");
        (await HasAsync(person)).ShouldBeTrue();
        visitor.Text.ShouldContain("You said yes to this.");
        await visitor.PressAsync("Stop using my weeks");
        (await HasAsync(person)).ShouldBeFalse();
        var row = await app.WithDbAsync(db => db.Set<GivenConsent>().SingleAsync(c => c.PersonId == person, Ct));
        row.TextHash.ShouldBe(GivenConsent.HashOf(Backstay.People.Words.CasesText));
        row.WithdrawnAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Text_size_mode_and_zone_are_kept_and_a_wrong_zone_is_named()
    {
        using var visitor = await Guests.SignedInAsync(app);
        await visitor.OpenAsync("/me/comfort");
        await visitor.PressAsync("Save", ("Form.Zone", "Mars/Base"));
        visitor.Text.ShouldContain("We do not know this time zone");
        await visitor.PressAsync("Save", ("Form.Zone", "America/New_York"), ("Form.TextSize", "largest"), ("Form.Mode", "simple"));
        visitor.Text.ShouldContain("Saved.");
        visitor.Page.DocumentElement.ClassName!.ShouldContain("text-largest");
        visitor.Page.DocumentElement.ClassName!.ShouldContain("simple");
    }

    [Fact]
    public async Task Looks_by_others_are_listed_page_by_page()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        var person = await Guests.PersonAsync(app, address);
        await app.WithDbAsync(async db =>
        {
            for (var i = 0; i < 25; i++) db.RecordAccess(app.Clock, person, app.Clock.NewId<PersonId>(), "Clinician", "summary");
            return await db.SaveChangesAsync(Ct);
        });
        await visitor.OpenAsync("/me/seen");
        visitor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        visitor.Text.ShouldContain("Your summary");
        await visitor.OpenAsync("/me/seen?number=2");
        visitor.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(5);
        await visitor.OpenAsync("/me/seen?number=many");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_is_changed_by_a_code_to_the_new_one_and_the_old_one_is_told()
    {
        var (old, fresh) = (Guests.NewAddress(), Guests.NewAddress());
        using var visitor = await Guests.SignedInAsync(app, old);
        await visitor.OpenAsync("/me/address");
        await visitor.PressAsync("Send me a code", ("Form.Address", fresh));
        Guests.NewestMail(app, fresh).TextBody!.ShouldNotContain("/sign-in/link/");
        await visitor.PressAsync("Change my address", ("Form.Digits", Guests.Digits(app, fresh)));
        visitor.Text.ShouldContain(fresh);
        await app.Services.GetRequiredService<Backstay.Kernel.Events.OutboxWorker>().DeliverDueAsync(Ct);
        for (var i = 0; i < 600 && !Guests.Mails(app, old, "new e-mail address").Any(); i++) await Task.Delay(100, Ct);
        Guests.Mails(app, old, "new e-mail address").ShouldNotBeEmpty();
    }

    private async Task<bool> HasAsync(PersonId person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Consents>().HasAsync(person, Purpose.Cases, Ct);
    }
}
