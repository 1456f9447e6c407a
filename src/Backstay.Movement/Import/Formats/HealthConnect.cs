using Microsoft.Data.Sqlite;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// Android's Health Connect: steps, exercises and their routes, each told by an app. Several apps often tell of the same minutes.
/// Source: AOSP packages/modules/HealthFitness, storage/datatypehelpers (tables) and ExerciseSessionType (numbers).
/// </summary>
internal sealed class HealthConnect : IMovementFormat
{
    private const string Steps = "steps_record_table", Exercises = "exercise_session_record_table", Routes = "exercise_route_table", Apps = "application_info_table";

    public string Name => "health-connect";

    public bool Matches(string name, ReadOnlySpan<byte> head) => PhoneDatabase.Is(head)
        && (name.Replace(' ', '_').Contains("health_connect", StringComparison.OrdinalIgnoreCase) || head.IndexOf("_record_table"u8) >= 0);

    public void Read(Stream file, IFindings findings, CancellationToken ct) => PhoneDatabase.Read(file, findings, ct);

    /// <returns>False where this is no export of Health Connect.</returns>
    public static bool TryRead(PhoneDatabase database, IFindings findings, CancellationToken ct)
    {
        var (steps, exercises) = (HasSpells(database, Steps, "count"), HasSpells(database, Exercises, "exercise_type"));
        if (!steps && !exercises) return false;
        var apps = database.Has(Apps, "row_id", "app_name", "package_name") ? database.Names(Apps, "row_id", "app_name", "package_name") : new Dictionary<long, string>();
        if (steps) ReadSpells(database, Steps, "count", steps => (Motion.Walk, steps ?? double.NaN), apps, findings, ct);
        if (exercises) ReadSpells(database, Exercises, "exercise_type", type => (MotionOf(type), null), apps, findings, ct);
        if (exercises && database.Has(Routes, "parent_key", "timestamp_millis", "latitude", "longitude", "horizontal_accuracy")) ReadRoutes(database, findings, ct);
        return true;
    }

    private static bool HasSpells(PhoneDatabase database, string table, string value) => database.Has(table, "start_time", "end_time", "start_zone_offset", "end_zone_offset", "app_info_id", value);

    private static void ReadSpells(
        PhoneDatabase database, string table, string value, Func<long?, (Motion Motion, double? Steps)> told, IReadOnlyDictionary<long, string> apps, IFindings findings, CancellationToken ct)
    {
        var number = 0L;
        foreach (var row in database.Rows($"SELECT start_time, start_zone_offset, end_time, end_zone_offset, app_info_id, \"{value}\" FROM {table}"))
        {
            ct.ThrowIfCancellationRequested();
            number++;
            var (start, end) = (MomentOf(row, 0), MomentOf(row, 2));
            var (motion, steps) = told(PhoneDatabase.Whole(row, 5));
            var source = PhoneDatabase.Whole(row, 4) is { } app && apps.TryGetValue(app, out var name) ? name : "Health Connect";
            if (start is not { } from || end is not { } to) findings.Refuse(Admission.NoDate, number);
            else findings.Admit(from, to, motion, steps, source, number);
        }
    }

    private static void ReadRoutes(PhoneDatabase database, IFindings findings, CancellationToken ct)
    {
        var number = 0L;
        foreach (var row in database.Rows($"SELECT timestamp_millis, start_zone_offset, latitude, longitude, horizontal_accuracy FROM {Routes} JOIN {Exercises} ON {Exercises}.row_id = parent_key"))
        {
            ct.ThrowIfCancellationRequested();
            number++;
            if (MomentOf(row, 0) is { } at)
                findings.Admit(at, PhoneDatabase.Number(row, 2) ?? double.NaN, PhoneDatabase.Number(row, 3) ?? double.NaN, PhoneDatabase.Number(row, 4), line: number);
            else findings.Refuse(Admission.NoDate, number);
        }
    }

    /// <summary>Milliseconds since 1970 in one column, the zone's offset in seconds in the next.</summary>
    private static DateTimeOffset? MomentOf(SqliteDataReader row, int column) =>
        PhoneDatabase.Whole(row, column) is { } milliseconds ? Moments.OfMilliseconds(milliseconds, PhoneDatabase.Whole(row, column + 1) ?? 0) : null;

    /// <summary>The numbers are those of the platform, not those of the Jetpack library that apps are written with.</summary>
    private static Motion MotionOf(long? exercise) => exercise switch
    {
        21 or 53 => Motion.Walk,
        33 or 34 => Motion.Run,
        44 or 59 => Motion.Stairs,
        4 or 5 => Motion.Bike,
        _ => Motion.Other,
    };
}
