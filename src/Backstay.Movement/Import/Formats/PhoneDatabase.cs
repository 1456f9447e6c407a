using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Backstay.Movement.Import.Formats;

/// <summary>A SQLite database that anybody may have made: read only, from a copy of its own, with bounds on size and on work.</summary>
internal sealed class PhoneDatabase : IDisposable
{
    /// <summary>Of apps or devices that are kept while a database is read. Nobody has more.</summary>
    private const int MostNames = 10_000, LongestName = 100;

    private const int LongestValue = 32 << 20, MostColumns = 300, Cache = -8000;

    /// <summary>Steps of SQLite's machine. Its table of contents, which it holds in memory, takes some seven a table.</summary>
    private const long StepsACall = 1000, StepsForContents = 15_000, FreeSteps = 50_000_000, StepsAByte = 50;

    private readonly SqliteConnection connection;

    private PhoneDatabase(TemporaryCopy copy, CancellationToken ct)
    {
        // Immutable: a copy has no log beside it, and nobody else writes to it.
        connection = new(new SqliteConnectionStringBuilder { DataSource = $"file:{copy.Path}?immutable=1", Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            Open(new FileInfo(copy.Path).Length, ct);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);

    /// <summary>Reads whichever export it is: files are renamed, and the first bytes of a database do not tell.</summary>
    /// <exception cref="UnreadableException">It is damaged, or no database of a phone or watch that is known.</exception>
    public static void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        try
        {
            using var copy = TemporaryCopy.Of(file, ct);
            using var database = new PhoneDatabase(copy, ct);
            if (!HealthConnect.TryRead(database, findings, ct) && !Gadgetbridge.TryRead(database, findings, ct))
                throw new UnreadableException("This database is neither of Health Connect nor of Gadgetbridge. Send the export as the app made it.");
        }
        catch (SqliteException error)
        {
            ct.ThrowIfCancellationRequested();
            throw new UnreadableException("This database is damaged or incomplete. What could be read is kept; export it again for the rest.", error);
        }
    }

    /// <summary>Real tables only: a view can ask without end.</summary>
    public IReadOnlyList<string> Tables() => [.. Rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").Select(row => Text(row, 0)).OfType<string>()];

    /// <summary>Stored columns only, in capitals.</summary>
    public IReadOnlySet<string> Columns(string table) =>
        Rows($"PRAGMA table_info({Quoted(table)})").Select(row => Text(row, 1)?.ToUpperInvariant()).OfType<string>().ToHashSet();

    public bool Has(string table, params ReadOnlySpan<string> columns)
    {
        if (!Tables().Contains(table)) return false;
        var there = Columns(table);
        foreach (var column in columns)
            if (!there.Contains(column.ToUpperInvariant())) return false;
        return true;
    }

    public IEnumerable<SqliteDataReader> Rows(string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables are quoted; nothing else comes from outside.
        command.CommandText = question;
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        while (row.Read()) yield return row;
    }

    /// <summary>What apps or devices are called, by their number: as one column says or, where that is empty, as another does.</summary>
    public IReadOnlyDictionary<long, string> Names(string table, string id, string first, string second)
    {
        var names = new Dictionary<long, string>();
        foreach (var row in Rows($"SELECT {id}, substr(coalesce(nullif({first}, ''), {second}), 1, {LongestName}) FROM {table} LIMIT {MostNames}"))
            if (Whole(row, 0) is { } number && Text(row, 1) is { } name) names[number] = name;
        return names;
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>SQLite stores any type in any column.</summary>
    public static long? Whole(SqliteDataReader row, int column) => row.GetValue(column) as long?;

    public static double? Number(SqliteDataReader row, int column) => row.GetValue(column) switch { double number => number, long whole => whole, _ => null };

    public static string? Text(SqliteDataReader row, int column) => row.GetValue(column) as string is { Length: > 0 } text ? text : null;

    public void Dispose() => connection.Dispose();

    private void Open(long bytes, CancellationToken ct)
    {
        connection.Open();
        raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_COLUMN, MostColumns);
        var left = StepsForContents;
        raw.sqlite3_progress_handler(connection.Handle, (int)StepsACall, _ => ct.IsCancellationRequested || (left -= StepsACall) < 0 ? 1 : 0, null);
        foreach (var _ in Rows("SELECT 1 FROM sqlite_schema LIMIT 1")) { }
        // A damaged tree can lead round and round; no honest question takes so many steps for its size.
        left = FreeSteps + bytes * StepsAByte;
        foreach (var _ in Rows($"PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = {Cache}; SELECT 1;")) { }
    }
}
