using Npgsql;

namespace Backstay.Bench;

/// <summary>A folder and a database of its own, gone afterwards.</summary>
internal sealed class Place : IAsyncDisposable
{
    private const string Memory = "/dev/shm";

    private readonly string folder;
    private string? database;

    private Place(string folder) => this.folder = folder;

    /// <summary>A connection string that may create databases; null leaves PostgreSQL out.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("BACKSTAY_TEST_POSTGRES");

    public string Name => database is null ? "SQLite" : "PostgreSQL";

    public string[] Settings =>
        [$"--Data={folder}", "--Work:Nightly=false", .. database is null ? Array.Empty<string>() : [$"--ConnectionStrings:Backstay={database}"]];

    public static async Task<Place> CreateAsync(bool postgres)
    {
        var place = new Place(Directory.CreateTempSubdirectory("backstay-bench-").FullName);
        if (!postgres) return place;
        var name = Path.GetFileName(place.folder).Replace('-', '_').ToLowerInvariant();
        await ExecuteAsync($"CREATE DATABASE {name}");
        place.database = new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 70 }.ConnectionString;
        return place;
    }

    /// <summary>A place in memory where the machine has one: people who were never there need not outlive a power cut, and a disk would be measured instead of the program.</summary>
    public static Place InMemory()
    {
        var folder = Directory.CreateTempSubdirectory("backstay-bench-").FullName;
        if (!Directory.Exists(Memory)) return new(folder);
        Directory.Delete(folder);
        return new(Directory.CreateDirectory(Path.Combine(Memory, Path.GetFileName(folder))).FullName);
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Postgres!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
