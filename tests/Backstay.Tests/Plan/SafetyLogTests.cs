using System.Net;
using Backstay.CheckIns;
using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Kernel.Ids;
using Backstay.People.Roles;
using Backstay.Plan;
using Backstay.Plan.SafetyLog;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Plan;

public sealed class SafetyLogTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_is_told_twice_counts_once_and_names_nobody()
    {
        var person = PersonId.From(Guid.CreateVersion7());
        var at = TestApp.Begin.AddDays(40);
        await app.WithDbAsync(async db =>
        {
            var log = new KeepSafetyLog(db);
            for (var times = 0; times < 2; times++)
            {
                await log.HandleAsync(new MadeItWorse(person, "bridge", at), Ct);
                await log.HandleAsync(new WorryingWords(person, "diary", at), Ct);
                await log.HandleAsync(new DangerSignsAnswered(person, Tier.Emergency, "1", at), Ct);
                await log.HandleAsync(new DangerSignsAnswered(person, Tier.None, "1", at), Ct);
                await log.HandleAsync(new ItemRefused(person, "bridge", BecauseItHurts: false, at), Ct);
            }
            return true;
        });
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var entries = await app.WithDbAsync(db => db.Set<SafetyEntry>().Where(entry => entry.Day == day).ToListAsync(Ct));
        entries.Select(entry => entry.Kind).Order().ShouldBe([SafetyKind.MadeItWorse, SafetyKind.WorryingWords, SafetyKind.DangerEmergency]);
        entries.ShouldAllBe(entry => entry.Id != person.Value);
    }

    [Fact]
    public async Task An_operator_sees_counts()
    {
        using var boss = await Staff.SignedInAsync(app, Role.Operator);
        await boss.OpenAsync("/operator/safety");
        boss.Status.ShouldBe(HttpStatusCode.OK);
        boss.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(8);
        await boss.OpenAsync("/me");
        boss.Page.QuerySelector("a[href='/operator/safety']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_log_is_for_operators_alone()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/operator/safety");
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
        using var person = await Guests.SignedInAsync(app);
        await person.OpenAsync("/operator/safety");
        person.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
