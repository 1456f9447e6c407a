using Backstay.Movement.Import;

namespace Backstay.Movement.Places;

/// <summary>Fixes of several people: person,time_utc,lat,lon and, if known, accuracy_m, flag and motion.</summary>
internal static class PointsTable
{
    /// <summary>Rows that could not be used, with the reason that the first of them has.</summary>
    public sealed class Refusals
    {
        public long Count { get; private set; }

        public string? First { get; private set; }

        public void Add(int line, string reason)
        {
            Count++;
            First ??= $"Line {line}: {reason}";
        }
    }

    /// <returns>In the order of the text, reading on as they are asked for.</returns>
    /// <exception cref="UnreadableException">A column is missing.</exception>
    public static IEnumerable<(string Person, Fix Fix)> Read(TextReader points, Refusals refused)
    {
        using var table = new TextTable(points, "The list of points", "person", "time_utc", "lat", "lon");
        while (table.Next("person", "time_utc", "lat", "lon", "accuracy_m", "flag", "motion") is { } row)
        {
            if (TextTable.Time(row[1]) is not { } at) refused.Add(table.Line, $"\"{row[1]}\" is not a time such as 2026-03-02T08:15:00Z.");
            else if (TextTable.Number(row[2]) is not { } latitude || TextTable.Number(row[3]) is not { } longitude) refused.Add(table.Line, $"\"{row[2]}, {row[3]}\" is not a place in degrees such as 52.5, 13.4.");
            else yield return (row[0], new(at, latitude, longitude, TextTable.Number(row[4]), Enum.TryParse<Motion>(row[6], true, out var motion) ? motion : null, Flag(row[5])));
        }
    }

    /// <summary>A flag of another program's is a flag too.</summary>
    private static FixFlag Flag(string cell) => cell is "" or "0" || cell.Equals("ok", StringComparison.OrdinalIgnoreCase) ? FixFlag.None : Enum.TryParse<FixFlag>(cell, true, out var flag) ? flag : FixFlag.Impossible;
}
