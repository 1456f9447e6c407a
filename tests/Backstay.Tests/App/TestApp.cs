using System.Collections.Concurrent;
using Backstay.Data;
using Backstay.Kernel.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(Backstay.Tests.App.TestApp))]

namespace Backstay.Tests.App;

/// <summary>
/// The real program on a real port with a fake clock, once for the whole run. The database is SQLite in a temporary folder,
/// or PostgreSQL when BACKSTAY_TEST_POSTGRES holds a connection string (a database of its own is made and dropped).
/// </summary>
public sealed class TestApp : IAsyncLifetime
{
    /// <summary>A Monday morning in Berlin.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    // Each copy would watch its settings for changes, and a system lets a user watch a hundred things or so.
    static TestApp() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-tests-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<WebApplication>>> shared = [];
    private readonly ConcurrentBag<Copy> copies = [];
    private string? database;
    private WebApplication app = null!;

    // A millisecond a look, so that what happens later is later.
    public FakeTimeProvider Clock { get; private set; } = null!;

    /// <summary>Where the clock begins.</summary>
    public DateTimeOffset From { get; init; } = Begin;

    /// <summary>Settings of every copy.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public Uri Address => new(app.Urls.First());
    public string Folder => folder;
    public bool IsPostgres => database is not null;
    public IServiceProvider Services => app.Services;
    private static string? Postgres => Environment.GetEnvironmentVariable("BACKSTAY_TEST_POSTGRES");

    public async ValueTask InitializeAsync()
    {
        Clock = new(From) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        if (Postgres is not null) await CreatePostgresDatabaseAsync(Postgres);
        app = (await BeginAsync(Clock, _ => { })).Program;
    }

    /// <summary>A browser of its own: cookies of one visitor, redirects followed as a browser does.</summary>
    public Visitor NewVisitor() => new(Address, Clock);

    /// <summary>Reads or arranges rows directly, where no page can show them.</summary>
    public async Task<T> WithDbAsync<T>(Func<AppDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>A copy with another setting and the same clock, one for all who ask for it.</summary>
    public async Task<Uri> SharedAsync(string setting) =>
        new((await shared.GetOrAdd(setting, _ => new(async () => (await BeginAsync(Clock, _ => { }, setting)).Program)).Value).Urls.First());

    /// <summary>A second copy of the program on the same database, with a clock or settings of its own. It ends with the test that asks for it.</summary>
    public Task<WebApplication> StartAsync(TimeProvider clock, params string[] settings) => StartAsync(clock, _ => { }, settings);

    /// <summary>A second copy with parts of its own as well.</summary>
    public async Task<WebApplication> StartAsync(TimeProvider clock, Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var copy = await BeginAsync(clock, configure, settings);
        EndsWithItsTestAttribute.Take(copy);
        return copy.Program;
    }

    private async Task<Copy> BeginAsync(TimeProvider clock, Action<WebApplicationBuilder> configure, params string[] settings)
    {
        string[] args = [$"--Data={folder}", "--Urls=http://127.0.0.1:0", "--Environment=Development", "--Work:Nightly=false", .. Settings, .. settings,
            .. database is null ? Array.Empty<string>() : [$"--ConnectionStrings:Backstay={database}"]];
        var started = BackstayApp.Create(args, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton(clock);
            builder.Services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(new Unhurried()));
            configure(builder);
        });
        await Schema.PrepareAsync(started.Services, TestContext.Current.CancellationToken);
        await started.StartAsync();
        var copy = new Copy(started);
        copies.Add(copy);
        return copy;
    }

    /// <summary>To a database on a server. All copies of the program on it share their connections.</summary>
    public static string Connecting(string server, string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, ConnectionIdleLifetime = 20 }.ConnectionString;

    private async Task CreatePostgresDatabaseAsync(string server)
    {
        var name = $"backstay_{Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant()}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await new NpgsqlCommand($"CREATE DATABASE {name}", connection).ExecuteNonQueryAsync();
        database = Connecting(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        var died = app.Lifetime.ApplicationStopping.IsCancellationRequested;
        foreach (var copy in copies) await copy.EndAsync();
        if (database is not null)
        {
            await using var connection = new NpgsqlConnection(Postgres);
            await connection.OpenAsync();
            await new NpgsqlCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)", connection).ExecuteNonQueryAsync();
        }
        Directory.Delete(folder, recursive: true);
        if (died) throw new InvalidOperationException("Work beside the requests failed in a way that stops the program; the log above says which.");
    }
}
