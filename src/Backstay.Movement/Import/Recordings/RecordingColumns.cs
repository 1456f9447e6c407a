namespace Backstay.Movement.Import.Recordings;

/// <summary>Where a recording's table has its time and its three directions.</summary>
/// <param name="ToMs">By which a time is multiplied to be in milliseconds; null where the first row has to tell.</param>
internal sealed record RecordingColumns(int Time, int X, int Y, int Z, double? ToMs)
{
    /// <returns>Null where this is no recording of an accelerometer.</returns>
    /// <exception cref="UnreadableException">Gravity has been left out.</exception>
    public static RecordingColumns? Of(IReadOnlyList<string> headings)
    {
        var plain = headings.Select(heading => heading.Trim().Trim('\uFEFF').ToLowerInvariant()).ToList();
        var time = plain.FindIndex(heading => heading is "time" or "t" or "timestamp" or "t_ms" or "time_ms" or "timestamp_ms" or "t_s" or "time_s" || heading.StartsWith("time (", StringComparison.Ordinal));
        var (x, y, z) = (Axis('x'), Axis('y'), Axis('z'));
        if (time < 0 || x < 0 || y < 0 || z < 0) return null;
        if (plain[x].StartsWith("linear", StringComparison.Ordinal))
            throw new UnreadableException("This recording is of linear acceleration, from which gravity has been taken out. Record \"Acceleration (with g)\" in phyphox.");
        return new(time, x, y, z, ToMsOf(plain[time], isSensorLogger: plain.Contains("seconds_elapsed")));

        int Axis(char axis) => plain.FindIndex(heading =>
            heading.Length == 1 && heading[0] == axis || heading == $"a{axis}" || heading == $"acc_{axis}" || heading == $"acc{axis}" || heading == $"accel_{axis}" || heading == $"acceleration_{axis}"
            || heading == $"acceleration {axis}" || heading.StartsWith($"acceleration {axis} (", StringComparison.Ordinal) || heading.StartsWith($"linear acceleration {axis}", StringComparison.Ordinal));
    }

    /// <summary>Since 1970, nanoseconds have 19 digits, microseconds 16, milliseconds 13 and seconds 10; of a recording's own clock, seconds have a point.</summary>
    /// <param name="gap">To the next row's time.</param>
    public static double ToMsBySize(double time, double gap) => Math.Abs(time) switch
    {
        > 1e17 => 1e-6, > 1e14 => 1e-3, > 1e11 => 1, > 1e8 => 1000, _ => gap < 1 ? 1000 : gap > 1e5 ? 1e-6 : 1,
    };

    private static double? ToMsOf(string heading, bool isSensorLogger) =>
        isSensorLogger ? 1e-6 : heading.EndsWith("_ms", StringComparison.Ordinal) || heading.Contains("(ms)", StringComparison.Ordinal) ? 1
        : heading.EndsWith("_s", StringComparison.Ordinal) || heading.Contains("(s)", StringComparison.Ordinal) ? 1000 : null;
}
