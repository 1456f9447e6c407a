using Backstay.CheckIns.Diary;
using Backstay.People.Erasure;
using Backstay.Plan;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Plan.Cases;

/// <summary>Twelve people who share their weeks, and one who reads what went well for them; in a program and a database of their own.</summary>
public sealed class CasesInUseTests : IAsyncLifetime
{
    private const int Sharing = 12, WeekOver = 7;
    private const string WentWell = "cat-and-camel", Usual = "bridge";

    private readonly TestApp app = new();
    private readonly List<Visitor> sharing = [];
    private WebApplication later = null!;
    private FakeTimeProvider clock = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        for (var n = 0; n < Sharing; n++) sharing.Add(await ShareAsync(n));
        clock = new(TestApp.Begin.AddDays(WeekOver)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        later = await app.StartAsync(clock);
    }

    [Fact]
    public async Task What_went_well_for_people_alike_is_offered_and_says_so_in_what_they_are_alike()
    {
        await NightAsync();
        using var reader = await ReaderAsync();
        reader.Text.ShouldMatch(@"\d+ people like you did well with it: [a-z ,]+\.");
        reader.Page.QuerySelectorAll(".item h3 a").Select(link => link.GetAttribute("href")).ShouldContain($"/move/{WentWell}");
        await reader.OpenAsync("/week");
        reader.Text.ShouldContain("It builds on the weeks of");
    }

    [Fact]
    public async Task Before_the_first_night_guidelines_advise_and_nobody_is_told_of_people()
    {
        using var visitor = await Walk.StartedAsync(app);
        visitor.Text.ShouldNotContain("people like you");
        (await ReasonsAsync()).ShouldContain(reason => reason.Kind == ReasonKind.Guidelines);
    }

    [Fact]
    public async Task Weeks_of_who_takes_their_yes_back_are_used_no_more_from_the_next_plan_on()
    {
        await NightAsync();
        Held.Cases.Count.ShouldBe(Sharing);
        foreach (var visitor in sharing.Take(5))
        {
            await visitor.OpenAsync("/me/consents");
            await visitor.PressAsync(Backstay.People.Words.ConsentWithdraw);
        }
        using var reader = await ReaderAsync();
        reader.Text.ShouldNotContain("people like you");
        Held.Cases.Count.ShouldBe(Sharing - 5, "they are gone from memory as well");
    }

    [Fact]
    public async Task Weeks_of_who_erased_everything_are_used_no_more_from_the_next_plan_on()
    {
        await NightAsync();
        foreach (var visitor in sharing.Take(5)) await EraseAsync(visitor);
        using var reader = await ReaderAsync();
        reader.Text.ShouldNotContain("people like you");
        Held.Cases.Count.ShouldBe(Sharing - 5);
    }

    [Fact]
    public async Task Ones_own_weeks_are_not_people_like_oneself()
    {
        // Twelve weeks are enough for a thirteenth person, and eleven for none.
        await NightAsync();
        using var own = sharing[0].On(new Uri(later.Urls.First()), clock);
        await own.OpenAsync("/today");
        own.Text.ShouldNotContain("people like you");
    }

    [Fact]
    public async Task The_switch_leaves_rules_alone()
    {
        var off = await app.StartAsync(clock, "--Plan:Cases=false");
        using var visitor = new Visitor(new Uri(off.Urls.First()), clock);
        await visitor.StartAsync();
        (await ReasonsAsync()).ShouldNotContain(reason => reason.Kind == ReasonKind.Guidelines || reason.Kind == ReasonKind.PeopleLikeYou);
    }

    [Fact]
    public async Task The_evaluation_counts_and_names_nobody()
    {
        var lines = await CaseEvaluation.RunAsync(app.Services, new DateOnly(2026, 3, 9), seed: 1, Ct);
        lines[0].ShouldBe($"{Sharing} weeks of {Sharing} people, {Sharing * 2 / 3} of them good");
        lines.ShouldContain(line => line.Contains("area under the curve", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in sharing) visitor.Dispose();
        await app.DisposeAsync();
    }

    private HeldCases Held => later.Services.GetRequiredService<CaseShelf>().Held;

    private async Task NightAsync()
    {
        await using var scope = later.Services.CreateAsyncScope();
        foreach (var room in scope.ServiceProvider.GetServices<INightlyTidying>()) await room.TidyAsync(Ct);
    }

    /// <summary>Somebody else, who begins when the others' week is over.</summary>
    private async Task<Visitor> ReaderAsync()
    {
        var visitor = new Visitor(new Uri(later.Urls.First()), clock);
        await visitor.StartAsync(pain: 6);
        return visitor;
    }

    /// <summary>Starts through the pages, agrees, and lives a week: two in three did something else than usual, and got better.</summary>
    private async Task<Visitor> ShareAsync(int n)
    {
        var visitor = await Walk.StartedAsync(app, pain: 6);
        await visitor.OpenAsync("/me/consents");
        await visitor.PressAsync(Backstay.People.Words.CasesGive);
        var good = n % 3 < 2;
        string[] things = good ? [WentWell, .. new[] { "wall-slides", "hip-hinge", "bird-dog" }.Take(n % 4)] : [Usual];
        await app.WithDbAsync(async db =>
        {
            var person = await db.PlanDays.OrderByDescending(day => day.PersonId).Select(day => day.PersonId).FirstAsync(Ct);
            var first = DateOnly.FromDateTime(TestApp.Begin.Date);
            await db.PlanItems.Where(item => item.PersonId == person).ExecuteDeleteAsync(Ct);
            for (var day = 0; day < WeekOver; day++)
            {
                foreach (var thing in things)
                {
                    var item = new PlanItem { Id = new(Guid.CreateVersion7()), PersonId = person, Day = first.AddDays(day), Place = 0, ItemId = thing, Level = 0, Minutes = 1, Reasons = "[]" };
                    item.Do(TestApp.Begin);
                    db.PlanItems.Add(item);
                }
                db.Add(new DiaryVersion { Id = new(Guid.CreateVersion7()), PersonId = person, Day = first.AddDays(day + 1), Pain = good ? 3 : 6, ActiveMinutes = null, Sleep = null, Mood = null, Did = null, At = TestApp.Begin });
            }
            return await db.SaveChangesAsync(Ct);
        });
        return visitor;
    }

    private static async Task EraseAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/me/erase");
        await visitor.OpenAsync("/me/erase/sure");
        await visitor.PressAsync(Backstay.People.Words.EraseAll);
    }

    /// <summary>Of the newest person's plan.</summary>
    private Task<List<Reason>> ReasonsAsync() => app.WithDbAsync(async db =>
    {
        var person = await db.PlanDays.OrderByDescending(day => day.PersonId).Select(day => day.PersonId).FirstAsync(Ct);
        return (await db.PlanItems.Where(item => item.PersonId == person).ToListAsync(Ct)).SelectMany(item => item.ReasonList).ToList();
    });
}
