using System.Globalization;
using Backstay.Movement.Import;
using Backstay.People.Export;

namespace Backstay.Movement.Places;

/// <summary>The command that tells from fixes how people moved.</summary>
internal static class SegmentsFile
{
    /// <summary>Of a whole file: people and fixes that were read, and rows that could not be.</summary>
    public sealed record Report(int People, long Fixes, long Refused, string? FirstRefusal);

    /// <summary>
    /// Writes person,start_utc,end_utc,mode,confidence,start_lat,start_lon,end_lat,end_lon: each person's time from their first fix to their last. Only one person's fixes are
    /// in memory at a time, unless the rows of people are mixed.
    /// </summary>
    /// <param name="open">Opens the points (see <see cref="PointsTable"/>) at their start; they are read twice.</param>
    /// <exception cref="UnreadableException">A column is missing.</exception>
    public static Report Write(Func<TextReader> open, TextWriter segments)
    {
        var (refused, people, fixes) = (new PointsTable.Refusals(), 0, 0L);
        segments.Write(Csv.Row(["person", "start_utc", "end_utc", "mode", "confidence", "start_lat", "start_lon", "end_lat", "end_lon"]));
        var mixed = AreMixed(open);
        using var points = open();
        foreach (var (person, own) in mixed ? Grouped(PointsTable.Read(points, refused)) : InTurn(PointsTable.Read(points, refused)))
        {
            foreach (var section in Timeline.Of(own)) segments.Write(Csv.Row(Cells(person, section)));
            (people, fixes) = (people + 1, fixes + own.Count);
        }
        return new(people, fixes, refused.Count, refused.First);
    }

    private static IEnumerable<object?> Cells(string person, Section section) =>
    [
        person, Time(section.Start), Time(section.End), section.Mode.ToString().ToLowerInvariant(), Math.Round(section.Confidence, 3),
        Math.Round(section.From.Latitude, 6), Math.Round(section.From.Longitude, 6), Math.Round(section.To.Latitude, 6), Math.Round(section.To.Longitude, 6),
    ];

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static bool AreMixed(Func<TextReader> open)
    {
        using var points = open();
        var (seen, last) = (new HashSet<string>(), (string?)null);
        foreach (var (person, _) in PointsTable.Read(points, new()))
        {
            if (person == last) continue;
            if (!seen.Add(last = person)) return true;
        }
        return false;
    }

    private static IEnumerable<(string Person, List<Fix> Fixes)> InTurn(IEnumerable<(string Person, Fix Fix)> points)
    {
        var (person, fixes) = ((string?)null, new List<Fix>());
        foreach (var point in points)
        {
            if (person is not null && point.Person != person)
            {
                yield return (person, fixes);
                fixes = [];
            }
            person = point.Person;
            fixes.Add(point.Fix);
        }
        if (person is not null) yield return (person, fixes);
    }

    private static IEnumerable<(string Person, List<Fix> Fixes)> Grouped(IEnumerable<(string Person, Fix Fix)> points)
    {
        var all = new Dictionary<string, List<Fix>>();
        foreach (var (person, fix) in points)
        {
            if (!all.TryGetValue(person, out var own)) all[person] = own = [];
            own.Add(fix);
        }
        return all.Select(one => (one.Key, one.Value));
    }
}
