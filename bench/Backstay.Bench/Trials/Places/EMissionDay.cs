using System.Text.Json;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>A real day of a phone, with the trips that e-mission found in it (BSD-3; its own results, not what people said).</summary>
internal sealed record EMissionDay(IReadOnlyList<Fix> Fixes, IReadOnlyList<ExpectedTrip> Expected)
{
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(30);

    /// <param name="folder">With files in pairs: a day, and the same with .ground_truth.</param>
    public static IReadOnlyList<EMissionDay> All(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ground_truth").Order(StringComparer.Ordinal).Select(truth => new EMissionDay(Read(truth[..^".ground_truth".Length]), Trips(truth)))];

    private static List<Fix> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var entries = JsonDocument.Parse(file);
        var (fixes, told) = (new List<Fix>(), new List<(DateTimeOffset At, Motion Motion)>());
        foreach (var entry in entries.RootElement.EnumerateArray())
        {
            var data = entry.GetProperty("data");
            switch (entry.GetProperty("metadata").GetProperty("key").GetString())
            {
                case "background/location":
                    fixes.Add(new(Time(data, "ts"), data.GetProperty("latitude").GetDouble(), data.GetProperty("longitude").GetDouble(), data.GetProperty("accuracy").GetDouble()));
                    break;
                case "background/motion_activity" when Motion(data.GetProperty("type").GetInt32()) is { } motion:
                    told.Add((Time(data, "ts"), motion));
                    break;
            }
        }
        return [.. fixes.Select(fix => fix with { Motion = told.Where(one => (one.At - fix.At).Duration() <= Near).OrderBy(one => (one.At - fix.At).Duration()).Select(one => (Motion?)one.Motion).FirstOrDefault() })];
    }

    private static List<ExpectedTrip> Trips(string path)
    {
        using var file = File.OpenRead(path);
        using var trips = JsonDocument.Parse(file);
        return [.. trips.RootElement.GetProperty("data").EnumerateArray().Select(trip => new ExpectedTrip(Time(trip.GetProperty("properties"), "start_ts"), Time(trip.GetProperty("properties"), "end_ts"),
            [.. trip.GetProperty("features").EnumerateArray().Where(part => part.GetProperty("type").GetString() == "FeatureCollection").Select(part => Section(part.GetProperty("features")[0].GetProperty("properties")))]))];
    }

    private static ExpectedSection Section(JsonElement line) => new(Time(line, "start_ts"), Time(line, "end_ts"),
        line.GetProperty("sensed_mode").GetString() switch { "MotionTypes.IN_VEHICLE" => Movement.Motion.Vehicle, "MotionTypes.BICYCLING" => Movement.Motion.Bike, _ => Movement.Motion.Walk });

    /// <summary>Numbers of Android's activity recognition.</summary>
    private static Motion? Motion(int type) => type switch { 0 => Movement.Motion.Vehicle, 1 => Movement.Motion.Bike, 2 or 7 => Movement.Motion.Walk, 3 => Movement.Motion.Still, 8 => Movement.Motion.Run, _ => null };

    private static DateTimeOffset Time(JsonElement of, string name) => DateTimeOffset.UnixEpoch.AddSeconds(of.GetProperty(name).GetDouble());
}

internal sealed record ExpectedTrip(DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<ExpectedSection> Sections);

internal sealed record ExpectedSection(DateTimeOffset Start, DateTimeOffset End, Motion Mode);
