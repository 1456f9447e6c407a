using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Kernel;

public sealed class OutboxTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_whose_handler_fails_is_delivered_again_later_and_then_forgotten()
    {
        var clock = new FakeTimeProvider(TestApp.Begin.AddYears(1)); // Out of reach of the running app's own worker.
        var heard = new List<string>();
        await using var services = Services(clock, heard);
        var person = clock.NewId<PersonId>();
        await app.WithDbAsync(async db =>
        {
            db.Publish(new Rang(person, "bell"), clock);
            return await db.SaveChangesAsync(Ct);
        });
        var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(services);

        await worker.DeliverDueAsync(Ct);
        heard.ShouldBeEmpty();
        await worker.DeliverDueAsync(Ct);
        heard.ShouldBeEmpty("a failed event waits before it is tried again");

        clock.Advance(TimeSpan.FromMinutes(2));
        await worker.DeliverDueAsync(Ct);
        heard.ShouldBe(["bell"]);
        (await app.WithDbAsync(db => db.OutboxMessages.CountAsync(m => m.PersonId == person, Ct))).ShouldBe(0);
    }

    private ServiceProvider Services(TimeProvider clock, List<string> heard) => new ServiceCollection()
        .AddLogging().AddSingleton(clock).AddSingleton(heard)
        .AddScoped(_ => app.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>())
        .AddHandler<Rang, FailsOnce>().BuildServiceProvider();

    internal sealed record Rang(PersonId PersonId, string What) : IEvent;

    internal sealed class FailsOnce(List<string> heard) : IHandle<Rang>
    {
        private static int calls;

        public Task HandleAsync(Rang happened, CancellationToken ct)
        {
            if (Interlocked.Increment(ref calls) == 1) throw new InvalidOperationException("not yet");
            heard.Add(happened.What);
            return Task.CompletedTask;
        }
    }
}
