using Backstay.Data;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Backstay.Simulation;

/// <summary>Who lives in the town, for how long.</summary>
/// <param name="Begin">The first day; people begin on days spread over the first week.</param>
internal sealed record TownPlan(IReadOnlyList<Resident> Residents, DateOnly Begin, int Days);

/// <summary>A virtual person before they begin.</summary>
/// <param name="Seed">Draws all that chance decides for this person.</param>
/// <param name="BeginsOn">Day of the simulation, from 0, on which they open Backstay for the first time.</param>
/// <param name="FlareOn">Day of the simulation on which a flare-up begins for certain; null leaves it to chance.</param>
/// <param name="Email">Address that they keep their data with; null for a guest.</param>
internal sealed record Resident(int Seed, Temperament Temperament, int BeginsOn = 0, int? FlareOn = null, string? Email = null);

/// <summary>Runs the real program under a simulated clock and lets virtual people use its pages, hour by hour.</summary>
internal static class Town
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <param name="told">Called after each day with the days done.</param>
    public static async Task<IReadOnlyList<Life>> RunAsync(string[] settings, TownPlan plan, Action<int> told, CancellationToken ct)
    {
        var clock = new SimulatedClock(At(plan.Begin, 0, 0));
        await using var app = BackstayApp.Create([.. settings, "--Urls=http://127.0.0.1:0", "--People:DefaultTimeZone=Europe/Berlin", "--People:Simulated=true"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await Schema.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        var mail = new SimulatedMail(Path.Combine(app.Services.GetRequiredService<DatabaseOptions>().Folder, "mail"));
        var lives = plan.Residents.Select(resident => new Life(resident, new Browser(new Uri(app.Urls.First())), mail)).ToList();
        for (var day = 0; day < plan.Days; day++)
        {
            foreach (var life in lives.OrderBy(life => life.Hour))
            {
                if (day < life.BeginsOn) continue;
                var now = At(plan.Begin.AddDays(day), life.Hour, life.Minute);
                if (now > clock.GetUtcNow()) clock.MoveTo(now);
                await life.LiveAsync(day, ct);
            }
            told(day + 1);
        }
        foreach (var life in lives) life.Dispose();
        await app.StopAsync(ct);
        return lives;
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
