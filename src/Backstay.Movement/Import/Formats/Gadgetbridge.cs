using Microsoft.Data.Sqlite;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// The database of Gadgetbridge, which reads watches without their makers. Each kind of watch has a table of its own with a row a minute;
/// minutes with steps that follow one another are one walk. What else a watch guesses (RAW_KIND) differs by watch and is left out.
/// </summary>
internal sealed class Gadgetbridge : IMovementFormat
{
    private const long LastInSeconds = 100_000_000_000;

    public string Name => "gadgetbridge";

    /// <summary>A database that nothing else claims: backups have any name.</summary>
    public bool Matches(string name, ReadOnlySpan<byte> head) => PhoneDatabase.Is(head);

    public void Read(Stream file, IFindings findings, CancellationToken ct) => PhoneDatabase.Read(file, findings, ct);

    /// <returns>False where no table holds minutes of a watch.</returns>
    public static bool TryRead(PhoneDatabase database, IFindings findings, CancellationToken ct)
    {
        var tables = database.Tables().Where(table => IsOfMinutes(table, database.Columns(table))).Order(StringComparer.Ordinal).ToList();
        if (tables.Count == 0) return false;
        var devices = DevicesOf(database);
        foreach (var table in tables) ReadMinutes(database, table, devices, findings, ct);
        return true;
    }

    /// <summary>Summaries of days have steps as well; samples are told by their name or by their kind.</summary>
    private static bool IsOfMinutes(string table, IReadOnlySet<string> columns) => columns.Contains("TIMESTAMP") && columns.Contains("STEPS") && columns.Contains("DEVICE_ID")
        && (columns.Contains("RAW_KIND") || table.EndsWith("ACTIVITY_SAMPLE", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyDictionary<long, string> DevicesOf(PhoneDatabase database) => !database.Has("DEVICE", "_id", "NAME") ? new Dictionary<long, string>()
        : database.Names("DEVICE", "_id", database.Has("DEVICE", "ALIAS") ? "ALIAS" : "NULL", "NAME");

    private static void ReadMinutes(PhoneDatabase database, string table, IReadOnlyDictionary<long, string> devices, IFindings findings, CancellationToken ct)
    {
        var (walk, number) = (new MinuteWalk(findings), 0L);
        foreach (var row in database.Rows($"SELECT DEVICE_ID, TIMESTAMP, STEPS FROM {PhoneDatabase.Quoted(table)} ORDER BY DEVICE_ID, TIMESTAMP"))
        {
            ct.ThrowIfCancellationRequested();
            number++;
            var device = PhoneDatabase.Whole(row, 0) is { } id && devices.TryGetValue(id, out var name) ? name : "Gadgetbridge";
            if (TimeOf(row) is { } at) walk.Take(at, PhoneDatabase.Whole(row, 2), device);
            else findings.Refuse(Admission.NoDate, number);
        }
        walk.End();
    }

    /// <summary>Seconds since 1970; some newer tables have milliseconds.</summary>
    private static DateTimeOffset? TimeOf(SqliteDataReader row) => PhoneDatabase.Whole(row, 1) is not { } time ? null
        : time < LastInSeconds ? Moments.OfSeconds(time) : Moments.OfMilliseconds(time);
}
