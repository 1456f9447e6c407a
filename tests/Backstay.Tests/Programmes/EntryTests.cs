using System.Net;
using Backstay.People.Consent;
using Backstay.People.Roles;
using Backstay.Programmes.Entry;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Programmes;

/// <summary>The ways into the reviewed programmes, through the real pages.</summary>
public sealed class EntryTests(TestApp app)
{
    [Fact]
    public async Task Anyone_registers_for_the_open_place_and_has_all_of_it_at_once_and_nothing_is_chosen_for_them()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/programmes");
        stranger.Page.QuerySelectorAll("main a[href='/programmes/oneself']").Length.ShouldBe(1);
        await stranger.OpenAsync("/programmes/oneself");
        await stranger.PressAsync("I want to begin");
        await stranger.PressAsync("Begin");
        stranger.Url.AbsolutePath.ShouldBe("/programmes/oneself/open");
        foreach (var door in new[] { "/learn", "/listen", "/move" })
        {
            stranger.Page.QuerySelector($"main a[href='{door}']").ShouldNotBeNull(door);
            (await app.NewVisitor().OpenAsync(door)).Status.ShouldBe(HttpStatusCode.OK);
        }
        stranger.Text.ShouldContain("not open here yet");
        (await stranger.OpenAsync("/today")).Url.AbsolutePath.ShouldBe("/programmes/oneself/open");
        await stranger.PressAsync("Leave");
        (await stranger.OpenAsync("/programmes/oneself/open")).Url.AbsolutePath.ShouldBe("/programmes/oneself");
    }

    [Fact]
    public async Task Who_is_off_work_for_thirteen_days_is_turned_away_kindly_and_a_day_later_may_begin()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.ApplyAsync("get-well-fast", age: 45);
        await visitor.FillAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "13"));
        await visitor.OpenAsync("/programmes/get-well-fast");
        visitor.Text.ShouldContain("less than two weeks");
        visitor.Page.QuerySelector("main a[href='/today']").ShouldNotBeNull("another way");
        visitor.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Trim() == "Begin");

        await visitor.FillAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "14"));
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await visitor.PressAsync("Begin");
        visitor.Url.AbsolutePath.ShouldBe("/my-programme");
        visitor.Text.ShouldContain("Week 1 of 5");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-1']").ShouldNotBeNull("the first of the four");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-entry']").ShouldBeNull("it was answered on the way in");
        await visitor.FillAsync("gwf-1");
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-1']").ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_new_is_asked_for_danger_signs_and_the_start_questions_on_the_way_and_comes_back_to_where_they_wanted_to()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/programmes/walking-starter");
        await stranger.PressAsync("I want to begin");
        await stranger.PressAsync("Next", ("age", "61"));
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await stranger.PressAsync("Show what to do");
        stranger.Url.AbsolutePath.ShouldBe("/danger-signs/result");
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        stranger.Url.AbsolutePath.ShouldBe("/programmes/walking-starter");
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await stranger.PressAsync("Show my plan", ("pain", "4"), ("limits", "sitting"), ("minutes", "10"));
        stranger.Url.AbsolutePath.ShouldBe("/programmes/walking-starter");
        await stranger.PressAsync("Begin");
        stranger.Url.AbsolutePath.ShouldBe("/my-programme");
        (await stranger.OpenAsync("/today")).Page.QuerySelectorAll(".item").Length.ShouldBe(1, "one thing a day, as its file says");
    }

    [Fact]
    public async Task A_warning_flag_is_turned_away_with_the_reason_and_what_to_do_instead()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.ApplyAsync("get-well-fast", age: 45);
        await visitor.FillAsync("gwf-entry", ("flags", "fever"), ("off-kind", "full"), ("days-off", "40"));
        await visitor.OpenAsync("/programmes/get-well-fast");
        visitor.Text.ShouldContain("show it to a doctor");
        await visitor.PressAsync("Not now");
        (await visitor.OpenAsync("/programmes/get-well-fast")).Text.ShouldContain("I want to begin");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("-3")]
    public async Task An_age_that_is_none_is_asked_for_again(string age)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/programmes/get-well-fast");
        await visitor.PressAsync("I want to begin");
        await visitor.PressAsync("Next", ("age", age));
        visitor.Text.ShouldContain("Write your age in years");
        await visitor.PressAsync("Next", ("age", "17"));
        visitor.Text.ShouldContain("for people from 18 on");
    }

    [Fact]
    public async Task An_invitation_is_used_up_ends_when_told_and_opening_its_address_uses_nothing()
    {
        var code = await Entering.CodeAsync(app, "web-bcpa", places: 1);
        using var first = app.NewVisitor();
        await first.OpenAsync($"/invitation/{code}");
        await first.OpenAsync($"/invitation/{code}");
        await first.PressAsync("Next");
        first.Url.AbsolutePath.ShouldBe("/programmes/web-bcpa");
        await first.InviteAsync(code);
        first.Url.AbsolutePath.ShouldBe("/programmes/web-bcpa", "the same person may come back by it");

        using var second = app.NewVisitor();
        await second.InviteAsync(code);
        second.Text.ShouldContain("does not open anything");
        await second.InviteAsync("nonsense!");
        second.Text.ShouldContain("does not open anything");

        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        var other = await Entering.MadeAsync(clinician, "web-bcpa", 5);
        using var someone = await Staff.SignedInAsync(app, Role.Clinician);
        (await someone.OpenAsync("/invitations")).Text.ShouldNotContain(other[..4]);
        await clinician.OpenAsync("/invitations");
        await clinician.PressAsync("End it now");
        await second.InviteAsync(other);
        second.Text.ShouldContain("does not open anything");
    }

    [Fact]
    public async Task A_study_is_entered_through_its_researchers_and_with_a_yes()
    {
        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        await clinician.OpenAsync("/invitations");
        await clinician.PressAsync("Make the code", ("programme", "mybehavior-cbp"), ("places", "2"));
        clinician.Text.ShouldContain("Choose a programme");
        await clinician.PressAsync("Make the code", ("programme", "web-bcpa"), ("places", "0"));
        clinician.Text.ShouldContain("Write a number from 1");

        using var researcher = await Staff.SignedInAsync(app, Role.Researcher);
        var code = await Entering.MadeAsync(researcher, "mybehavior-cbp", places: 1);
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        await visitor.StartAsync();
        await visitor.InviteAsync(code);
        await visitor.PressAsync("Next", ("age", "33"));
        await visitor.PressAsync("Begin");
        visitor.Text.ShouldContain("The study needs your yes");
        await visitor.PressAsync("Begin", ("agree", "yes"));
        visitor.Url.AbsolutePath.ShouldBe("/my-programme");
        var person = await Guests.PersonAsync(app, address);
        (await StudyConsentsAsync(person)).ShouldBe(1);
        await visitor.PressAsync("Leave this programme");
        (await StudyConsentsAsync(person)).ShouldBe(0, "leaving takes the yes back");
    }

    private Task<int> StudyConsentsAsync(PersonId person) => app.WithDbAsync(db =>
        db.Set<GivenConsent>().CountAsync(one => one.PersonId == person && one.Purpose == Purpose.Study && one.WithdrawnAt == null, TestContext.Current.CancellationToken));
}
