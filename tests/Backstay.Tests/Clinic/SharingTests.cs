using System.Net;
using Backstay.Kernel.Ids;
using Backstay.People.CareLinks;
using Backstay.People.Consent;
using Backstay.People.Erasure;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Clinic;

public sealed class SharingTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clinician_reads_what_was_ticked_and_nothing_more()
    {
        using var person = await Walk.StartedAsync(app);
        await person.OpenAsync("/diary/2026-03-01");
        await person.PressAsync("Save", ("pain", "7"), ("sleep", "2"), ("did", "words for myself"));
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "diary", "progress");
        clinician.Text.ShouldContain(CareWalk.Called);
        clinician.Text.ShouldContain("Diary of four weeks");
        clinician.Text.ShouldNotContain("Treatment");

        await clinician.OpenAsync($"{path}/diary");
        clinician.Page.QuerySelector("tbody td")!.TextContent.ShouldBe("7");
        clinician.Text.ShouldNotContain("words for myself", Case.Insensitive, "only the person reads what they wrote");
        await clinician.OpenAsync($"{path}/progress");
        clinician.Page.QuerySelector(".graph").ShouldNotBeNull();
        foreach (var other in CareShares.All.Except(["diary", "progress"]).Append("nonsense"))
            (await clinician.OpenAsync($"{path}/{other}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
        clinician.Dispose();
    }

    [Fact]
    public async Task Every_part_that_a_room_gives_can_be_read()
    {
        var (person, _) = await CareWalk.PatientAsync(app);
        await person.OpenAsync("/goals/new");
        await person.PressAsync("Save what matters", ("what", "Walk to the market"), ("able", "3"));
        await person.FillAsync("gwf-1", ("pain", "6"), ("seen", "physio"), ("work-state", "part"));
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, [.. CareShares.All]);
        foreach (var (share, words) in new[]
        {
            ("condition", "6 of 10"), ("treatment", "physio"), ("absence", "I work some of my hours"), ("plan", "Walk to the market"), ("answers", "How bad was your pain on most days this week?"),
        })
        {
            await clinician.OpenAsync($"{path}/{share}");
            (clinician.Status, clinician.Text.Contains(words, StringComparison.OrdinalIgnoreCase)).ShouldBe((HttpStatusCode.OK, true), $"{share}: {clinician.Text}");
        }
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_at_the_next_request_and_the_consent_says_when()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "condition");
        (await clinician.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        await person.TakeBackAsync();
        foreach (var gone in new[] { path, $"{path}/condition", $"{path}/reports/{Guid.NewGuid()}" })
            (await clinician.OpenAsync(gone)).Status.ShouldBe(HttpStatusCode.NotFound, gone);
        (await clinician.OpenAsync("/care")).Text.ShouldNotContain(CareWalk.Called);
        var consent = await app.WithDbAsync(db => db.Set<GivenConsent>().SingleAsync(one => one.PersonId == id, Ct));
        (consent.Purpose, consent.WithdrawnAt is null).ShouldBe((Purpose.CareLink, false));
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task Ticks_can_be_changed_and_each_change_is_a_consent_to_its_words()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "condition", "diary");
        await person.OpenAsync("/me/sharing");
        await person.OpenAsync(person.Page.QuerySelector("main section.card a.button")!.GetAttribute("href")!);
        await person.PressAsync("Save", ("called", "Anna"), ("share", "progress|nonsense"));
        person.Text.ShouldContain("Saved.");
        (await clinician.OpenAsync($"{path}/condition")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await clinician.OpenAsync($"{path}/progress")).Status.ShouldBe(HttpStatusCode.OK);
        var consents = await app.WithDbAsync(db => db.Set<GivenConsent>().Where(one => one.PersonId == id).OrderBy(one => one.Id).ToListAsync(Ct));
        consents.Select(one => one.WithdrawnAt is null).ShouldBe([false, true]);
        var link = await app.WithDbAsync(db => db.Set<CareLink>().SingleAsync(one => one.PersonId == id, Ct));
        consents[1].TextHash.ShouldBe(GivenConsent.HashOf(CareLinkBook.TextOf(link)));
        link.Shares.ShouldBe(["progress"]);
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task Nobody_else_opens_a_link_and_no_clinician_without_the_second_step()
    {
        using var person = await Walk.StartedAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "condition");
        using var other = await CareWalk.ClinicianAsync(app);
        foreach (var closed in new[] { path, $"{path}/condition" })
        {
            (await other.OpenAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.OpenAsync(closed)).Status.ShouldBe(HttpStatusCode.NotFound, "nor the person themselves");
            using var stranger = app.NewVisitor();
            (await stranger.OpenAsync(closed)).Url.AbsolutePath.ShouldBe("/sign-in");
        }
        (await other.OpenAsync("/me/sharing")).Text.ShouldNotContain("Dr Berg");
        var link = new CareLinkId(Guid.Parse(path["/care/".Length..]));
        await app.WithDbAsync(async db =>
        {
            var reader = await db.Set<CareAcceptance>().Where(one => one.LinkId == link).Select(one => one.PersonId).SingleAsync(Ct);
            return await db.Set<Backstay.People.Accounts.Device>().Where(device => device.PersonId == reader).ExecuteUpdateAsync(set => set.SetProperty(device => device.TwoFactors, false), Ct);
        });
        (await clinician.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in/second-step");
        (await clinician.OpenAsync("/care")).Text.ShouldNotContain(CareWalk.Called);
        clinician.Dispose();
    }

    [Fact]
    public async Task Whose_links_a_person_changes_are_their_own()
    {
        using var person = await Walk.StartedAsync(app);
        await person.ShareAsync("clinician", "diary");
        await person.OpenAsync("/me/sharing");
        var path = person.Page.QuerySelector("main section.card a.button")!.GetAttribute("href")!;
        using var other = await Walk.StartedAsync(app);
        (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.OpenAsync("/me/sharing/new/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_look_by_others_is_in_the_log_by_part()
    {
        using var person = await Walk.StartedAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "condition", "treatment");
        await clinician.OpenAsync($"{path}/treatment");
        await person.OpenAsync("/me/seen");
        foreach (var words in new[] { "Clinician", "Used your code", "The list of what you share", "Your treatment" }) person.Text.ShouldContain(words);
        person.Text.ShouldNotContain("How you are");
        clinician.Dispose();
    }

    [Fact]
    public async Task Somebody_at_work_is_offered_advice_alone_and_sees_it_after_the_yes()
    {
        var (person, _) = await CareWalk.PatientAsync(app);
        await person.OpenAsync("/work/agreements");
        await person.PressAsync("Save what we agreed", ("who", "the boss"), ("what", "No heavy boxes"));
        await person.OpenAsync("/work/problems");
        await person.PressAsync("Put it on the list", ("what", "The night shift"));
        await person.OpenAsync("/me/sharing/new/supervisor");
        person.Page.QuerySelectorAll("input[name=share]").Select(box => box.GetAttribute("value")).ShouldBe(["counselling-advice"]);
        person.Text.ShouldContain("Your programme is made for this.");
        person.Page.QuerySelector("input[name=share][checked]").ShouldBeNull("nothing is ticked for a person");
        await person.PressAsync("Make a code", ("called", "Anna"), ("share", "diary"));
        person.Text.ShouldContain("Tick at least one thing.");
        var code = await person.ShareAsync("supervisor", "counselling-advice");
        using var boss = app.NewVisitor();
        await Guests.SignInAsync(app, boss, Guests.NewAddress());
        var path = await boss.AcceptAsync(code, "The boss");
        (await boss.OpenAsync($"{path}/counselling-advice")).Text.ShouldContain("No heavy boxes");
        boss.Text.ShouldNotContain("The night shift");
        (await boss.OpenAsync($"{path}/condition")).Status.ShouldBe(HttpStatusCode.NotFound);
        await person.TakeBackAsync();
        (await boss.OpenAsync($"{path}/counselling-advice")).Status.ShouldBe(HttpStatusCode.NotFound);
        person.Dispose();
    }

    [Fact]
    public async Task What_the_programme_is_made_to_share_stands_first()
    {
        var (person, _) = await CareWalk.PatientAsync(app);
        await person.OpenAsync("/me/sharing/new/clinician");
        person.Page.QuerySelectorAll("input[name=share]").Select(box => box.GetAttribute("value")).Take(4).ShouldBe(["condition", "treatment", "absence", "diary"]);
        person.Dispose();
    }

    [Fact]
    public async Task A_form_without_name_or_ticks_says_so_and_keeps_what_was_typed()
    {
        using var person = await Walk.StartedAsync(app);
        await person.OpenAsync("/me/sharing/new/supporter");
        await person.PressAsync("Make a code", ("called", " "), ("share", "plan"));
        person.Text.ShouldContain("Write what you want to be called.");
        person.Page.QuerySelector("input[value=plan]")!.HasAttribute("checked").ShouldBeTrue();
        await person.PressAsync("Make a code", ("called", new string('x', 61)), ("share", null));
        person.Text.ShouldContain("Use at most 60 letters.");
        person.Text.ShouldContain("Tick at least one thing.");
        using var reader = await Guests.SignedInAsync(app);
        await reader.OpenAsync("/care/link");
        await reader.PressAsync("Go on", ("code", "what?"));
        reader.Text.ShouldContain("This is not a whole code.");
        reader.Page.QuerySelector("input[name=code]")!.GetAttribute("value").ShouldBe("what?");
        await reader.OpenAsync($"/care/link/{await person.ShareAsync("supporter", "plan")}");
        await reader.PressAsync("Open it", ("name", ""));
        reader.Text.ShouldContain("Write your name");
    }

    [Fact]
    public async Task Erasing_either_side_ends_the_link()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "condition");
        var (second, other) = await CareWalk.LinkedAsync(app, person, "condition");
        var link = new CareLinkId(Guid.Parse(path["/care/".Length..]));
        var reader = await app.WithDbAsync(db => db.Set<CareAcceptance>().Where(one => one.LinkId == link).Select(one => one.PersonId).SingleAsync(Ct));
        await EraseAsync(reader);
        await person.OpenAsync("/me/sharing");
        person.Text.ShouldContain("Their account is gone");
        (await app.WithDbAsync(db => db.Set<CareAcceptance>().CountAsync(one => one.PersonId == reader, Ct))).ShouldBe(0);
        await EraseAsync(id);
        (await second.OpenAsync(other)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await second.OpenAsync("/care")).Text.ShouldNotContain(CareWalk.Called);
        foreach (var visitor in new[] { person, clinician, second }) visitor.Dispose();
    }

    private async Task EraseAsync(PersonId who)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Eraser>().EraseAsync(who, Ct);
    }
}
