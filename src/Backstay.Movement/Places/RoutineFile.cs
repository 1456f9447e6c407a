using Backstay.Movement.Import;
using Backstay.People.Export;

namespace Backstay.Movement.Places;

/// <summary>The command that tells from segments which walks people are likely to take in the coming week.</summary>
internal static class RoutineFile
{
    /// <summary>Seconds; shorter ones are steps about a place.</summary>
    private const double ShortestWalk = 60;

    private static readonly string[] Ends = ["start_lat", "start_lon", "end_lat", "end_lon"];

    /// <summary>Writes person,rank,start_lat,start_lon,end_lat,end_lon,weekdays,hour,chance: the likeliest walk first, weekdays as mon;tue, the hour local.</summary>
    /// <param name="segments">As <see cref="SegmentsFile"/> writes them.</param>
    /// <param name="asOf">The first day of the week that is looked ahead to; nothing from it on is used.</param>
    /// <param name="points">Fixes of the same people, only needed where the segments tell no places.</param>
    /// <param name="zone">Of all of them; null takes the nautical zone of each place.</param>
    /// <returns>Segments that could not be used.</returns>
    /// <exception cref="UnreadableException">A column is missing.</exception>
    public static PointsTable.Refusals Write(TextReader segments, TextWriter routine, DateOnly asOf, int top, TextReader? points = null, TimeZoneInfo? zone = null)
    {
        var refused = new PointsTable.Refusals();
        routine.Write(Csv.Row(["person", "rank", "start_lat", "start_lon", "end_lat", "end_lon", "weekdays", "hour", "chance"]));
        foreach (var (person, walks) in Walks(segments, points, refused))
            foreach (var (walk, i) in RoutineWalk.Of([.. walks.OrderBy(walk => walk.Start)], asOf, top, zone).Select((walk, i) => (walk, i)))
                routine.Write(Csv.Row([person, i + 1, Degrees(walk.From.Latitude), Degrees(walk.From.Longitude), Degrees(walk.To.Latitude), Degrees(walk.To.Longitude),
                    string.Join(';', walk.Weekdays.Select(day => day.ToString()[..3].ToLowerInvariant())), walk.Hour, Math.Round(walk.Chance, 3)]));
        return refused;
    }

    private static double Degrees(double degrees) => Math.Round(degrees, 6);

    private static Dictionary<string, List<Walk>> Walks(TextReader segments, TextReader? points, PointsTable.Refusals refused)
    {
        using var table = new TextTable(segments, "The list of segments", "person", "start_utc", "end_utc", "mode");
        if (!table.Has(Ends) && points is null)
            throw new UnreadableException($"The list of segments tells no places: it needs the columns {string.Join(", ", Ends)}, or the list of points it was made from.");
        var (places, all) = (table.Has(Ends) ? null : Whereabouts.Read(points!, refused), new Dictionary<string, List<Walk>>());
        while (table.Next(["person", "start_utc", "end_utc", "mode", .. Ends]) is { } row)
        {
            if (!row[3].Equals(nameof(Motion.Walk), StringComparison.OrdinalIgnoreCase)) continue;
            if (TextTable.Time(row[1]) is not { } start || TextTable.Time(row[2]) is not { } end || end < start) refused.Add(table.Line, $"\"{row[1]}\" to \"{row[2]}\" is not a stretch of time.");
            else if ((places is null ? Spot(row[4], row[5]) : places.At(row[0], start)) is not { } from || (places is null ? Spot(row[6], row[7]) : places.At(row[0], end)) is not { } to) refused.Add(table.Line, "No place is known for it.");
            else if ((end - start).TotalSeconds >= ShortestWalk)
            {
                if (!all.TryGetValue(row[0], out var own)) all[row[0]] = own = [];
                own.Add(new(start, end, from, to));
            }
        }
        return all;
    }

    private static Spot? Spot(string latitude, string longitude) => TextTable.Number(latitude) is >= -90 and <= 90 and var north && TextTable.Number(longitude) is >= -180 and <= 180 and var east ? new(north, east) : null;
}
