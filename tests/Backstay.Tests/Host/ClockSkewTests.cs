using Backstay.Kernel;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Host;

/// <summary>The machine's clock jumps back by an hour: in one process, and as a second node or a restart sees it.</summary>
public sealed class ClockSkewTests(TestApp app)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Within_a_process_time_stands_still_instead_of_going_back()
    {
        var machine = new Machine { Now = TestApp.Begin };
        var clock = new SteadyClock(machine);
        var before = clock.GetUtcNow();
        machine.Now -= Hour;
        var after = clock.GetUtcNow();
        after.ShouldBeGreaterThan(before);
        (after - before).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        machine.Now += Hour + TimeSpan.FromMinutes(5);
        clock.GetUtcNow().ShouldBe(machine.Now);
        machine.Now -= TimeSpan.FromDays(400);
        clock.GetUtcNow().ShouldBe(machine.Now, "a clock that was wrong by more is followed");
    }

    [Fact]
    public async Task An_edit_after_the_jump_is_newer_than_what_it_edits()
    {
        var machine = new Machine { Now = TestApp.Begin.AddDays(3) };
        using var visitor = await StartedAsync(new SteadyClock(machine));
        await visitor.PressAsync("Save", ("pain", "7"));
        machine.Now -= Hour;
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "3"));
        await visitor.OpenAsync("/check-in");
        visitor.Page.QuerySelector("input[name=pain][checked]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task A_code_and_a_session_from_before_the_jump_work_after_it_and_the_code_works_once()
    {
        var (early, late) = await TwoNodesAsync(TestApp.Begin.AddDays(5));
        var address = Guests.NewAddress();
        using var asking = new Visitor(late.Address, late.Clock);
        await asking.OpenAsync("/sign-in");
        await asking.PressAsync("Send me a code", ("Form.Address", address));
        var digits = Guests.Digits(app, address);
        using var after = asking.On(early.Address, early.Clock);
        await after.OpenAsync("/sign-in/code");
        await after.PressAsync("Go on", ("Form.Digits", digits));
        await after.OpenAsync("/me");
        after.Url.AbsolutePath.ShouldBe("/me");
        using var again = asking.On(early.Address, early.Clock);
        await again.OpenAsync("/sign-in/code");
        await again.PressAsync("Go on", ("Form.Digits", digits));
        await again.OpenAsync("/me");
        again.Url.AbsolutePath.ShouldBe("/sign-in");
        using var forth = after.On(late.Address, late.Clock);
        await forth.OpenAsync("/me");
        forth.Url.AbsolutePath.ShouldBe("/me");
    }

    [Fact]
    public async Task A_jump_over_midnight_changes_no_plan_and_loses_nothing_done()
    {
        // Half past midnight in Berlin, and an hour earlier.
        var (early, late) = await TwoNodesAsync(new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.Zero));
        using var before = new Visitor(early.Address, early.Clock);
        await before.StartAsync();
        await before.PressAsync("Done");
        var sunday = Things(before);
        using var after = before.On(late.Address, late.Clock);
        await after.OpenAsync("/today");
        await after.PressAsync("Done");
        var monday = Things(after);

        await before.OpenAsync("/today");
        Things(before).ShouldBe(sunday);
        await after.OpenAsync("/today");
        Things(after).ShouldBe(monday);
        monday.ShouldContain(thing => thing.StartsWith("done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_that_was_leased_before_the_jump_is_told_once_the_lease_is_over()
    {
        var clock = new FakeTimeProvider(TestApp.Begin.AddYears(2)); // Out of reach of the running app's own worker.
        var heard = new List<string>();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(heard)
            .AddScoped(_ => app.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>()).AddHandler<Rang, Hears>().BuildServiceProvider();
        var person = clock.NewId<PersonId>();
        await app.WithDbAsync(async db =>
        {
            db.Publish(new Rang(person, "bell"), clock);
            await db.SaveChangesAsync(Ct);
            // Taken by a node that then lost its power, on a clock that was an hour ahead.
            return await db.OutboxMessages.Where(m => m.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, clock.GetUtcNow() + Hour), Ct);
        });
        var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(services);
        await worker.DeliverDueAsync(Ct);
        heard.ShouldBeEmpty();
        clock.Advance(Hour + TimeSpan.FromMinutes(1));
        await worker.DeliverDueAsync(Ct);
        await worker.DeliverDueAsync(Ct);
        heard.ShouldBe(["bell"]);
    }

    private static IReadOnlyList<string> Things(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".item").Select(item => $"{(item.ClassList.Contains("done") ? "done" : "open")} {item.QuerySelector("h3")!.TextContent}")];

    private async Task<Visitor> StartedAsync(TimeProvider clock)
    {
        var copy = await app.StartAsync(clock);
        var visitor = new Visitor(new Uri(copy.Urls.First()), clock);
        await visitor.StartAsync();
        return visitor;
    }

    /// <summary>Two copies on one database, whose clocks are an hour apart.</summary>
    private async Task<((Uri Address, TimeProvider Clock) Early, (Uri Address, TimeProvider Clock) Late)> TwoNodesAsync(DateTimeOffset late)
    {
        var clocks = new[] { late - Hour, late }.Select(at => new FakeTimeProvider(at) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) }).ToList();
        var copies = new List<Uri>();
        foreach (var clock in clocks) copies.Add(new Uri((await app.StartAsync(clock)).Urls.First()));
        return ((copies[0], clocks[0]), (copies[1], clocks[1]));
    }

    private sealed class Machine : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    internal sealed record Rang(PersonId PersonId, string What) : IEvent;

    internal sealed class Hears(List<string> heard) : IHandle<Rang>
    {
        public Task HandleAsync(Rang happened, CancellationToken ct)
        {
            heard.Add(happened.What);
            return Task.CompletedTask;
        }
    }
}
