using Microsoft.Data.Sqlite;
using Npgsql;

namespace Backstay.Tests.App;

/// <summary>An empty database for a program that a test starts itself: SQLite in a folder, or a PostgreSQL database when the run is on PostgreSQL.</summary>
public sealed class OwnDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("BACKSTAY_TEST_POSTGRES");

    private OwnDatabase(string folder, string? connection) => (Folder, Connection) = (folder, connection);

    public string Folder { get; }

    /// <summary>Of PostgreSQL; null on SQLite.</summary>
    public string? Connection { get; }

    public string[] Settings => Connection is null ? [$"--Data={Folder}"] : [$"--Data={Folder}", $"--ConnectionStrings:Backstay={Connection}"];

    public static async Task<OwnDatabase> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("backstay-own-").FullName;
        if (Server is null) return new(folder, null);
        var name = Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant();
        await RunAsync($"CREATE DATABASE {name}");
        return new(folder, TestApp.Connecting(Server, name));
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Connection is not null) await RunAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await new NpgsqlCommand(sql, connection).ExecuteNonQueryAsync();
    }
}
