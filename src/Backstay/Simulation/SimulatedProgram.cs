using Backstay.Data;
using Backstay.Faults;
using Backstay.Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Backstay.Simulation;

/// <summary>The real program on a port of its own, under a clock that is moved by hand.</summary>
internal sealed class SimulatedProgram : IAsyncDisposable
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly WebApplication app;

    private SimulatedProgram(WebApplication app, SimulatedClock clock) => (this.app, Clock) = (app, clock);

    public SimulatedClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public SimulatedMail Mail => new(Path.Combine(app.Services.GetRequiredService<DatabaseOptions>().Folder, "mail"));

    /// <param name="alone">Nobody else may be in the database.</param>
    public static async Task<SimulatedProgram> StartAsync(string[] settings, DateOnly begin, bool alone, CancellationToken ct)
    {
        var clock = new SimulatedClock(At(begin, 0));
        var app = BackstayApp.Create([.. settings, "--Urls=http://127.0.0.1:0", "--People:DefaultTimeZone=Europe/Berlin", "--People:Simulated=true", "--Work:Nightly=false"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await Schema.PrepareAsync(app.Services, ct);
        if (alone) await RefuseAmongPeopleAsync(app.Services, ct);
        await app.StartAsync(ct);
        // What follows from a visit follows when it is delivered here, not whenever this machine gets to it: the same seed needs the same days.
        await app.Services.GetRequiredService<OutboxWorker>().StopAsync(ct);
        return new(app, clock);
    }

    /// <param name="halfHour">Of the day, from 0.</param>
    public void MoveTo(DateOnly day, int halfHour) => Clock.MoveTo(At(day, halfHour));

    public async Task DeliverAsync(CancellationToken ct)
    {
        while (await app.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(ct) > 0) ;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task RefuseAmongPeopleAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<BackstayDb>().Database.SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM people_people").SingleAsync(ct);
        if (people > 0) throw new StartupFault($"The database holds {people} people already, and a simulation begins with none.", "Choose an empty folder: --Data=/path/to/folder");
    }

    private static DateTimeOffset At(DateOnly day, int halfHour)
    {
        var local = day.ToDateTime(new TimeOnly(halfHour / 2, halfHour % 2 * 30));
        // An hour that a zone leaves out in spring is the hour after it.
        return new DateTimeOffset(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
