using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Backstay.Tests.Movement.Import;

/// <summary>Small good files of phones and watches, written for these tests.</summary>
public static class Samples
{
    public const string Takeout = """
        {"locations": [
          {"latitudeE7": 481370000, "longitudeE7": 115750000, "accuracy": 20, "timestampMs": "1772355600000",
           "activity": [{"timestampMs": "1772355600500", "activity": [{"type": "WALKING", "confidence": 80}, {"type": "ON_FOOT", "confidence": 80}, {"type": "STILL", "confidence": 5}]}]},
          {"latitudeE7": 481371000, "longitudeE7": 4294517296, "timestamp": "2026-03-01T09:01:00Z"},
          {"latitudeE7": 481372000, "longitudeE7": 115752000, "timestamp": "2026-03-01T10:02:00.123+01:00"}
        ]}
        """;

    public const string Monthly = """
        {"timelineObjects": [
          {"activitySegment": {"startLocation": {"latitudeE7": 481370000, "longitudeE7": 115750000}, "endLocation": {"latitudeE7": 481390000, "longitudeE7": 115770000},
            "duration": {"startTimestamp": "2026-03-01T09:00:00Z", "endTimestamp": "2026-03-01T09:12:00Z"}, "distance": 900, "activityType": "WALKING",
            "waypointPath": {"waypoints": [{"latE7": 481380000, "lngE7": 115760000}]},
            "simplifiedRawPath": {"points": [{"latE7": 481380000, "lngE7": 115760000, "accuracyMeters": 12, "timestamp": "2026-03-01T09:06:00.000Z"}]}}},
          {"placeVisit": {"location": {"latitudeE7": 481390000, "longitudeE7": 115770000, "name": "Library"}, "duration": {"startTimestampMs": "1772356320000", "endTimestampMs": "1772359920000"}}}
        ]}
        """;

    public const string OnAndroid = """
        {"semanticSegments": [
          {"startTime": "2026-03-01T10:00:00.000+01:00", "endTime": "2026-03-01T10:20:00.000+01:00", "startTimeTimezoneUtcOffsetMinutes": 60,
           "activity": {"start": {"latLng": "48.1370000°, 11.5750000°"}, "end": {"latLng": "48.1390000°, 11.5770000°"}, "distanceMeters": 900.0, "topCandidate": {"type": "IN_PASSENGER_VEHICLE", "probability": 0.9}}},
          {"startTime": "2026-03-01T10:00:00.000+01:00", "endTime": "2026-03-01T12:00:00.000+01:00", "timelinePath": [{"point": "48.1380000°, 11.5760000°", "time": "2026-03-01T10:05:00.000+01:00"}]},
          {"startTime": "2026-03-01T10:20:00.000+01:00", "endTime": "2026-03-01T11:00:00.000+01:00", "visit": {"topCandidate": {"placeId": "x", "semanticType": "HOME", "placeLocation": {"latLng": "48.1390000°, 11.5770000°"}}}}],
         "rawSignals": [
          {"position": {"LatLng": "48.1391000°, 11.5771000°", "accuracyMeters": 13, "source": "WIFI", "timestamp": "2026-03-01T10:30:00.000+01:00"}},
          {"activityRecord": {"probableActivities": [{"type": "STILL", "confidence": 0.9}], "timestamp": "2026-03-01T10:30:00.000+01:00"}},
          {"wifiScan": {"deliveryTime": "2026-03-01T10:30:00.000+01:00", "devicesRecords": []}}],
         "userLocationProfile": {"frequentPlaces": [{"placeLocation": "48.1°, 11.5°"}]}}
        """;

    public const string OnIPhone = """
        [{"endTime": "2026-03-01T10:20:00.000+01:00", "startTime": "2026-03-01T10:00:00.000+01:00",
          "activity": {"start": "geo:48.137000,11.575000", "end": "geo:48.139000,11.577000", "distanceMeters": "900.5", "topCandidate": {"type": "walking", "probability": "0.9"}}},
         {"endTime": "2026-03-01T12:00:00.000+01:00", "startTime": "2026-03-01T10:00:00.000+01:00", "timelinePath": [{"point": "geo:48.138000,11.576000", "durationMinutesOffsetFromStartTime": "5"}]},
         {"endTime": "2026-03-01T11:00:00.000+01:00", "startTime": "2026-03-01T10:20:00.000+01:00", "visit": {"hierarchyLevel": "0", "topCandidate": {"semanticType": "Home", "placeLocation": "geo:48.139000,11.577000"}}}]
        """;

    public const string AutoExport = """
        {"data": {"metrics": [
            {"data": [{"qty": 70, "date": "2026-03-01 10:00:00 +0100"}], "units": "kcal", "name": "active_energy"},
            {"units": "count", "data": [
               {"date": "2026-03-01 10:00:00 +0100", "qty": 101.4, "source": "Watch"}, {"date": "2026-03-01 10:01:00 +0100", "qty": 0.2}, {"date": "2026-03-01 10:02:00 +0100", "qty": 88}], "name": "step_count"},
            {"name": "heart_rate", "units": "bpm", "data": [{"date": "2026-03-01 10:00:00 +0100", "Min": 60, "Avg": 70, "Max": 80}]}],
          "workouts": [
            {"name": "Outdoor Walk", "start": "2026-03-01 10:00:00 +0100", "end": "2026-03-01 10:30:00 +0100", "activeEnergy": {"qty": 100, "units": "kJ"},
             "route": [{"lat": 48.137, "lon": 11.575, "altitude": 500, "timestamp": "2026-03-01 10:00:05 +0100"}]},
            {"id": "A", "route": [{"latitude": 48.138, "longitude": 11.576, "horizontalAccuracy": 4.5, "timestamp": "2026-03-01 10:00:10 AM +0100"}],
             "start": "2026-03-01 5:00:00\u202fPM +0100", "end": "2026-03-01 5:30:00\u202fPM +0100", "name": "Stair Climbing", "heartRateData": [{"Avg": 100}]}]}}
        """;

    public static string Apple { get; } = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE HealthData [
        <!-- HealthKit Export Version: 12 -->
        <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
        <!ATTLIST Record type CDATA #REQUIRED>
        ]>
        <HealthData locale="en_GB">
         <ExportDate value="2026-03-15 07:27:26 +0100"/>
         {AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 10:05:00 +0100", "400")}
         <Record type="HKQuantityTypeIdentifierDistanceWalkingRunning" sourceName="Phone" unit="km" startDate="2026-03-01 10:00:00 +0100" endDate="2026-03-01 10:05:00 +0100" value="0.3"/>
         <Workout workoutActivityType="HKWorkoutActivityTypeRunning" sourceName="Watch" startDate="2026-03-01 11:00:00 +0100" endDate="2026-03-01 11:20:00 +0100"><WorkoutRoute/></Workout>
        </HealthData>
        """;

    public static string AppleSteps(string start, string end, string count) =>
        $"""<Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone &amp; Co" unit="count" startDate="{start}" endDate="{end}" value="{count}"/>""";

    public static string AppleWorkout(string type) =>
        $"""<HealthData><Workout workoutActivityType="{type}" sourceName="Watch" startDate="2026-03-01 11:00:00 +0100" endDate="2026-03-01 11:20:00 +0100"/></HealthData>""";

    /// <summary>To the schema of the platform, as far as it is read, with one table that is not.</summary>
    public static byte[] HealthConnect { get; } = Database("""
        PRAGMA user_version = 23;
        CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY AUTOINCREMENT, package_name TEXT NOT NULL UNIQUE, app_name TEXT, app_icon BLOB, record_types_used TEXT);
        CREATE TABLE steps_record_table (row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB UNIQUE NOT NULL, app_info_id INTEGER, dedupe_hash BLOB UNIQUE,
          start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, local_date INTEGER, count INTEGER,
          local_date_time_start_time INTEGER GENERATED ALWAYS AS (start_time + 1000 * start_zone_offset) VIRTUAL);
        CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB UNIQUE NOT NULL, app_info_id INTEGER,
          start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, exercise_type INTEGER, title TEXT, has_route INTEGER);
        CREATE TABLE exercise_route_table (parent_key INTEGER, timestamp_millis INTEGER, latitude REAL, longitude REAL, horizontal_accuracy REAL, altitude REAL);
        INSERT INTO application_info_table VALUES (1, 'com.phone', 'Steps of the phone', x'00', ''), (2, 'com.watch', NULL, NULL, '');
        INSERT INTO steps_record_table (uuid, app_info_id, start_time, start_zone_offset, end_time, end_zone_offset, count) VALUES
          (x'01', 1, 1772355600000, 3600, 1772355660000, 3600, 95), (x'02', 2, 1772355600000, 3600, 1772355660000, 3600, 97), (x'03', 9, 1772355660000, NULL, 1772355720000, NULL, 12),
          (x'04', 1, NULL, 0, 1772355720000, 0, 12), (x'05', 1, 1772355660000, 0, 1772355720000, 0, 'many');
        INSERT INTO exercise_session_record_table (uuid, app_info_id, start_time, start_zone_offset, end_time, end_zone_offset, exercise_type) VALUES
          (x'06', 2, 1772355600000, 3600, 1772357400000, 3600, 53), (x'07', 2, 1772366400000, 3600, 1772368200000, 3600, 57);
        INSERT INTO exercise_route_table VALUES (1, 1772355605000, 48.137, 11.575, 4.0, 500.0), (1, 1772355610000, 248.137, 11.575, 4.0, 500.0);
        """);

    public static byte[] Gadgetbridge { get; } = Database("""
        CREATE TABLE DEVICE (_id INTEGER PRIMARY KEY, NAME TEXT NOT NULL, MANUFACTURER TEXT, IDENTIFIER TEXT, TYPE INTEGER, MODEL TEXT, ALIAS TEXT);
        CREATE TABLE MI_BAND_ACTIVITY_SAMPLE (TIMESTAMP INTEGER NOT NULL, DEVICE_ID INTEGER NOT NULL, USER_ID INTEGER NOT NULL, RAW_INTENSITY INTEGER, STEPS INTEGER, RAW_KIND INTEGER, HEART_RATE INTEGER,
          PRIMARY KEY (TIMESTAMP, DEVICE_ID)) WITHOUT ROWID;
        CREATE TABLE XIAOMI_DAILY_SUMMARY_SAMPLE (TIMESTAMP INTEGER NOT NULL, DEVICE_ID INTEGER NOT NULL, STEPS INTEGER);
        CREATE TABLE HYBRID_HRACTIVITY_SAMPLE (TIMESTAMP INTEGER NOT NULL, DEVICE_ID INTEGER NOT NULL, STEPS INTEGER, CALORIES INTEGER);
        INSERT INTO DEVICE VALUES (1, 'Mi Band 5', 'Huami', 'AA', 1, NULL, 'On my left wrist'), (2, 'Mi Band 3', 'Huami', 'BB', 1, NULL, NULL);
        INSERT INTO MI_BAND_ACTIVITY_SAMPLE VALUES (1772355600, 1, 1, 50, 90, 1, 80), (1772355600, 2, 1, 50, 80, 1, 80), (1772355660, 1, 1, 50, 100, 1, 80), (1772355720, 1, 1, 50, 0, 112, 80),
          (1772355780, 1, 1, 50, 255, 1, 255), (1772355840, 1, 1, 50, -1, 1, 255), (1772355900, 1, 1, 50, 30, 1, 80), (1772355660, 2, 1, 50, 85, 1, 80);
        INSERT INTO XIAOMI_DAILY_SUMMARY_SAMPLE VALUES (1772355600000, 1, 9000);
        INSERT INTO HYBRID_HRACTIVITY_SAMPLE VALUES (1772359200, 7, 40, 3), (9999999999999999, 7, 40, 3);
        """);

    public static byte[] Database(string script)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
        var path = Path.GetTempFileName();
        try
        {
            using (var file = new SqliteConnection($"Data Source={path};Pooling=false"))
            {
                file.Open();
                connection.BackupDatabase(file);
            }
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Bytes)> files) => Zip(CompressionLevel.Optimal, files);

    public static byte[] Zip(CompressionLevel level, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
                using (var entry = zip.CreateEntry(name, level).Open()) entry.Write(bytes);
        return zipped.ToArray();
    }

    /// <summary>A FIT file of two positions a minute apart: a file id, then records.</summary>
    public static byte[] Fit(DateTimeOffset at)
    {
        const double semicircles = 2147483648d / 180;
        var seconds = (uint)(at - new DateTimeOffset(1989, 12, 31, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;
        using var messages = new MemoryStream();
        using var writer = new BinaryWriter(messages);
        writer.Write((byte[])[0x40, 0, 0, 0, 0, 2, 0, 1, 0x00, 4, 4, 0x86]);
        writer.Write((byte[])[0x00, 4]);
        writer.Write(seconds);
        writer.Write((byte[])[0x41, 0, 0, 20, 0, 3, 253, 4, 0x86, 0, 4, 0x85, 1, 4, 0x85]);
        for (var minute = 0; minute < 2; minute++)
        {
            writer.Write((byte)0x01);
            writer.Write(seconds + 60u * (uint)minute);
            writer.Write((int)((52.52 + .0005 * minute) * semicircles));
            writer.Write((int)(13.405 * semicircles));
        }
        byte[] head = [14, 0x10, 0x5d, 0x08, .. BitConverter.GetBytes((int)messages.Length), (byte)'.', (byte)'F', (byte)'I', (byte)'T'];
        byte[] whole = [.. head, .. BitConverter.GetBytes(Check(head)), .. messages.ToArray()];
        return [.. whole, .. BitConverter.GetBytes(Check(whole))];
    }

    // CRC-16 as the FIT protocol has it: polynomial 0x8005, both ways reflected, from 0.
    private static ushort Check(byte[] bytes)
    {
        var crc = 0;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xa001 : crc >> 1;
        }
        return (ushort)crc;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
