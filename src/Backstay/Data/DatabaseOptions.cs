namespace Backstay.Data;

/// <summary>Which database, read from the settings "Data" (a folder) and "ConnectionStrings:Backstay".</summary>
/// <param name="ConnectionString">Of PostgreSQL when it names a Host, else of SQLite.</param>
/// <param name="Folder">Where the SQLite file, mail without SMTP and backups go.</param>
public sealed record DatabaseOptions(string ConnectionString, string Folder)
{
    public const string DefaultFolder = "backstay-data";

    public bool IsPostgres => ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File => IsPostgres ? null : Path.Combine(Folder, "backstay.db");

    public string Describe() => IsPostgres ? "PostgreSQL" : $"SQLite in {Path.GetFullPath(Folder)}";

    public static DatabaseOptions From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Data"] ?? DefaultFolder);
        var given = configuration.GetConnectionString("Backstay");
        return new(given ?? $"Data Source={Path.Combine(folder, "backstay.db")}", folder);
    }
}
