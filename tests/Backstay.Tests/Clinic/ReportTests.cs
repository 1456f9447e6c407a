using System.Net;
using Backstay.Clinic.Reports;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Clinic;

public sealed class ReportTests(TestApp app)
{
    private static readonly string[] All = ["condition", "treatment", "absence"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Within_a_minute_the_clinician_has_one_page_and_a_mail_that_says_nothing_but_that()
    {
        // Copies of the program on other days would deliver what is due by their own clocks.
        await using var alone = new TestApp();
        await alone.InitializeAsync();
        var (person, id) = await CareWalk.PatientAsync(alone);
        var code = await person.ShareAsync("clinician", All);
        var address = Guests.NewAddress();
        using var clinician = await Staff.SignedInAsync(alone, Backstay.People.Roles.Role.Clinician, address);
        await clinician.AcceptAsync(code);
        var finished = alone.Clock.GetUtcNow();
        await person.FillAsync("gwf-1", ("pain", "6"), ("work-state", "part"), ("seen", "physio"));
        var report = (await ReportsAsync(alone, id)).ShouldHaveSingleItem();
        (report.MadeAt - finished).ShouldBeLessThan(TimeSpan.FromMinutes(1));

        await clinician.OpenAsync(report.Path);
        clinician.Page.QuerySelectorAll(".report h2").Select(title => title.TextContent).ShouldBe(["Condition", "Treatment", "Absence and work"]);
        foreach (var words in new[] { "Pain on most days", "6 of 10", "A physiotherapist", "I work some of my hours" }) clinician.Text.ShouldContain(words);
        for (var i = 0; i < 600 && !Guests.Mails(alone, address, "report").Any(); i++) await Task.Delay(100, Ct);
        var mail = Guests.Mails(alone, address, "report").ShouldHaveSingleItem();
        foreach (var secret in new[] { CareWalk.Called, "gwf", "pain", "back and your day" }) $"{mail.Subject} {mail.TextBody} {mail.HtmlBody}".ShouldNotContain(secret);
        (await person.OpenAsync("/me/seen")).Text.ShouldContain("A report on your answers");
        person.Dispose();
    }

    [Fact]
    public async Task A_later_report_stands_next_to_the_time_before_and_the_earlier_one_stays_as_it_was()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, _) = await CareWalk.LinkedAsync(app, person, All);
        await person.FillAsync("gwf-1", ("pain", "7"), ("care-now", "exercise"));
        await ReportsAsync(app, id);
        var then = new FakeTimeProvider(app.Clock.GetUtcNow().AddDays(14)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        using var later = person.On(new Uri((await app.StartAsync(then)).Urls.First()), then);
        await later.FillAsync("gwf-2", ("pain", "4"));
        var reports = await ReportsAsync(app, id, 2);

        await clinician.OpenAsync(reports[1].Path);
        Row(clinician, "Pain on most days").ShouldBe("Pain on most days 4 of 10 7 of 10 2 Mar");
        clinician.Page.QuerySelectorAll("caption").Select(caption => caption.TextContent.Contains("16 Mar 2026", StringComparison.Ordinal)).ShouldBe([true, false, true], "care was not asked about again");
        Row(clinician, "Care now").ShouldBe("Care now Exercise with a guide");
        await clinician.OpenAsync(reports[0].Path);
        Row(clinician, "Pain on most days").ShouldBe("Pain on most days 7 of 10");
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task What_is_not_ticked_is_not_in_it_and_without_any_part_there_is_none()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (narrow, _) = await CareWalk.LinkedAsync(app, person, "absence", "diary");
        var (none, _) = await CareWalk.LinkedAsync(app, person, "diary");
        await person.FillAsync("gwf-1", ("pain", "6"));
        var report = (await ReportsAsync(app, id)).ShouldHaveSingleItem();
        await narrow.OpenAsync(report.Path);
        narrow.Page.QuerySelectorAll(".report h2").Select(title => title.TextContent).ShouldBe(["Absence and work"]);
        narrow.Text.ShouldNotContain("Pain on most days");
        (await none.OpenAsync(report.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var visitor in new[] { person, narrow, none }) visitor.Dispose();
    }

    [Fact]
    public async Task A_change_to_finished_answers_makes_no_second_report()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, _) = await CareWalk.LinkedAsync(app, person, All);
        await person.FillAsync("gwf-1", ("pain", "6"), ("work-state", "off"));
        var before = (await ReportsAsync(app, id)).ShouldHaveSingleItem();
        // Back to work asks for hours, so the finished questionnaire is opened and finished again.
        await app.WithDbAsync(async db =>
        {
            var response = await db.Set<Backstay.CheckIns.Questionnaires.Response>().SingleAsync(one => one.PersonId == id && one.Questionnaire == "gwf-1", Ct);
            response.Reopen(app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        await person.OpenAsync("/questions/gwf-1?item=pain");
        await person.PressAsync("Next", ("pain", "2"));
        await CareWalk.DeliverAsync(app);
        (await ReportsAsync(app, id)).ShouldHaveSingleItem().Id.ShouldBe(before.Id);
        await clinician.OpenAsync(before.Path);
        Row(clinician, "Pain on most days").ShouldBe("Pain on most days 6 of 10", "as it was told then");
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task Nothing_is_told_of_other_questionnaires_in_other_programmes_or_after_taking_back()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, _) = await CareWalk.LinkedAsync(app, person, All);
        await person.FillAsync("gwf-entry");
        using var elsewhere = await Walk.StartedAsync(app);
        var (doctor, _) = await CareWalk.LinkedAsync(app, elsewhere, All);
        await elsewhere.FillAsync("gwf-1");
        await person.TakeBackAsync();
        await person.FillAsync("gwf-1");
        await CareWalk.DeliverAsync(app);
        (await ReportsAsync(app, id, 0)).ShouldBeEmpty();
        foreach (var reader in new[] { clinician, doctor }) (await reader.OpenAsync("/care")).Text.ShouldNotContain("Report");
        foreach (var visitor in new[] { person, clinician, doctor }) visitor.Dispose();
    }

    [Fact]
    public async Task A_report_is_gone_with_the_link()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, All);
        var (other, otherPath) = await CareWalk.LinkedAsync(app, person, All);
        await person.FillAsync("gwf-1");
        var reports = await ReportsAsync(app, id, 2);
        var mine = reports.Single(report => report.Path.StartsWith(path, StringComparison.Ordinal));
        (await clinician.OpenAsync(path)).Text.ShouldContain("Report of 2 March 2026");
        (await clinician.OpenAsync(mine.Path)).Status.ShouldBe(HttpStatusCode.OK);
        (await other.OpenAsync(mine.Path.Replace(path, otherPath, StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound, "each reads the report of their own link");
        await person.TakeBackAsync();
        await person.TakeBackAsync();
        (await clinician.OpenAsync(mine.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var visitor in new[] { person, clinician, other }) visitor.Dispose();
    }

    /// <summary>Oldest first, once there are as many and each was mailed.</summary>
    private static async Task<IReadOnlyList<CareReport>> ReportsAsync(TestApp app, PersonId person, int expected = 1)
    {
        IReadOnlyList<CareReport> reports = [];
        for (var i = 0; i < 600; i++)
        {
            await CareWalk.DeliverAsync(app);
            reports = await app.WithDbAsync(db => db.Set<CareReport>().AsNoTracking().Where(report => report.PersonId == person).OrderBy(report => report.Id).ToListAsync(Ct));
            if (reports.Count >= expected && reports.All(report => report.MailedAt is not null)) break;
            await Task.Delay(100, Ct);
        }
        return reports;
    }

    private static string Row(Visitor visitor, string name) =>
        string.Join(' ', visitor.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name).Children.SelectMany(cell => cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
