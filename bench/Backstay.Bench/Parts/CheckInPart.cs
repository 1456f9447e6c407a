using System.Data.Common;
using System.Diagnostics;
using Backstay.CheckIns.Diary;
using Backstay.Data;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Bench.Parts;

/// <summary>
/// A check-in stored durably, beside a raw insert of the same row into the same table: one row, one commit, the same durability. The claim
/// is the diary's own way to the disk; the whole post is told beside it.
/// </summary>
internal static class CheckInPart
{
    private const double Least = .6;
    private const int Many = 64, Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    private const string Insert =
        """
        INSERT INTO checkins_diary ("Id", "PersonId", "Day", "Pain", "ActiveMinutes", "Sleep", "Mood", "Did", "At")
        VALUES (@id, @person, @day, @pain, @minutes, @sleep, @mood, @did, @at)
        """;

    public static async Task<IReadOnlyList<Finding>> RunAsync(Place place)
    {
        var lives = await Neighbours.LiveAsync(place, people: 8, days: 1);
        await using var app = BackstayApp.Create([.. place.Settings, "--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await Schema.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        var posts = await Task.WhenAll(lives.Select(life => PostOfAsync(life, new Uri(app.Urls.First()))));
        var askers = Enumerable.Range(0, Many).Select(caller => posts[caller % posts.Length]).ToList();
        Finding[] findings =
        [
            Finding.Rate($"Check-in stored, {place.Name}, one caller", await CompareAsync(1, app.Services), Least),
            Finding.Rate($"Check-in stored, {place.Name}, {Many} callers", await CompareAsync(Many, app.Services), Least),
            Finding.Rate($"  the whole post, {Many} connections", await Comparison.AlternateAsync(
                Rounds, () => CallAsync(Many, RawAsync, app.Services), () => Load.RunAsync(new Uri(app.Urls.First()), askers, Round, status: 302))),
        ];
        await app.StopAsync();
        return findings;
    }

    private static async Task<Comparison> CompareAsync(int callers, IServiceProvider services)
    {
        await CallAsync(callers, RawAsync, services);
        await CallAsync(callers, DiaryAsync, services);
        return await Comparison.AlternateAsync(Rounds, () => CallAsync(callers, RawAsync, services), () => CallAsync(callers, DiaryAsync, services));
    }

    /// <returns>Rows a second of all callers together.</returns>
    private static async Task<double> CallAsync(int callers, Func<IServiceProvider, Stopwatch, Task<int>> store, IServiceProvider services)
    {
        var watch = Stopwatch.StartNew();
        // A thread each: SQLite's inserts wait for each other inside the call.
        var rows = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Factory.StartNew(
            () => store(services, watch), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        return rows.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> DiaryAsync(IServiceProvider services, Stopwatch watch)
    {
        await using var scope = services.CreateAsyncScope();
        var diary = scope.ServiceProvider.GetRequiredService<DiaryBook>();
        var person = TimeProvider.System.NewId<PersonId>();
        var rows = 0;
        for (; watch.Elapsed < Round; rows++) await diary.SaveAsync(Row(person), CancellationToken.None);
        return rows;
    }

    private static async Task<int> RawAsync(IServiceProvider services, Stopwatch watch)
    {
        await using var connection = await services.GetRequiredService<DbDataSource>().OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Insert;
        var person = TimeProvider.System.NewId<PersonId>();
        foreach (var (name, _) in Values(Row(person)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        var rows = 0;
        for (; watch.Elapsed < Round; rows++)
        {
            var values = Values(Row(person));
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
        return rows;
    }

    private static DiaryVersion Row(PersonId person) => new()
    {
        Id = TimeProvider.System.NewId<DiaryVersionId>(), PersonId = person, Day = new(2026, 3, 2), Pain = 4, ActiveMinutes = 20, Sleep = 3, Mood = 4, Did = null,
        At = TimeProvider.System.GetUtcNow(),
    };

    private static (string Name, object? Value)[] Values(DiaryVersion row) =>
    [
        ("id", row.Id.Value), ("person", row.PersonId.Value), ("day", row.Day), ("pain", row.Pain), ("minutes", row.ActiveMinutes), ("sleep", row.Sleep), ("mood", row.Mood),
        ("did", row.Did), ("at", row.At.UtcDateTime),
    ];

    // The form of today's page as a browser sends it, with a new client id each time.
    private static async Task<Func<byte[]>> PostOfAsync(Simulation.Life life, Uri address)
    {
        using var browser = await Neighbours.OpenTodayAsync(life, address);
        var token = Uri.EscapeDataString(browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        var cookies = browser.Cookies;
        return () => Load.Post(address, "/check-in", cookies, $"_handler=check-in&pain=4&clientId={TimeProvider.System.NewId<DiaryVersionId>().Value}&__RequestVerificationToken={token}");
    }
}
