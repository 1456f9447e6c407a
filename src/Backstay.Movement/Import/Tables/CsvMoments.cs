using System.Globalization;

namespace Backstay.Movement.Import.Tables;

/// <summary>Moments as tables write them.</summary>
internal sealed class CsvMoments(CsvMapping mapping)
{
    private static readonly string[] Isos =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm:ss.FFFFFFF", "yyyy/MM/dd HH:mm", "yyyy-MM-dd", "yyyy/MM/dd",
    ];

    private static readonly string[] IsosWithOffset = [.. Isos.SelectMany(iso => new[] { iso + "K", iso + " zzz", iso + " 'UTC'" })];

    private static readonly string[] DayFirst = ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yy", "d/M/yy"], MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M/d/yy"];

    private static readonly string[] Clocks = [" H:mm:ss", " H:mm", " h:mm:ss tt", " h:mm tt", ", H:mm:ss", ", H:mm", ", h:mm:ss tt", ", h:mm tt", ""];

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(mapping.Zone);

    public static string Join(string? date, string? time) => string.Join(' ', new[] { date, time }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The form that reads most of some moments. Day before month where both would do, but not beside AM and PM.</summary>
    public static (CsvTimeForm Form, string? Pattern) FormOf(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return (CsvTimeForm.Iso, null);
        if (texts.All(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            return (double.Parse(texts[0], CultureInfo.InvariantCulture) switch { < 1e11 => CsvTimeForm.Seconds, < 1e14 => CsvTimeForm.Milliseconds, < 1e17 => CsvTimeForm.Microseconds, _ => CsvTimeForm.Nanoseconds }, null);
        var american = texts.Any(text => text.EndsWith('M') || text.EndsWith('m'));
        var isos = texts.Count(text => OfIso(text) is not null);
        var best = Best(american ? MonthFirst.Concat(DayFirst) : DayFirst.Concat(MonthFirst), texts);
        return best.Count > isos ? (CsvTimeForm.Pattern, best.Pattern) : (CsvTimeForm.Iso, null);
    }

    /// <summary>The pattern that reads most of some moments, where it is known which of day and month comes first.</summary>
    public static string PatternOf(IReadOnlyList<string> texts, bool monthFirst) => Best(monthFirst ? MonthFirst : DayFirst, texts).Pattern;

    public DateTimeOffset? Of(string text) => mapping.TimeForm switch
    {
        CsvTimeForm.Seconds => Since1970(text, 1e3), CsvTimeForm.Milliseconds => Since1970(text, 1), CsvTimeForm.Microseconds => Since1970(text, 1e-3), CsvTimeForm.Nanoseconds => Since1970(text, 1e-6),
        CsvTimeForm.Pattern => mapping.Pattern is { } pattern && OfPattern(text, pattern) is { } local ? InZone(local) : null,
        _ => OfIso(text) is { } told ? told.Offset ?? InZone(told.Local) : null,
    };

    private static (string Pattern, int Count) Best(IEnumerable<string> days, IReadOnlyList<string> texts) =>
        days.SelectMany(day => Clocks.Select(clock => day + clock)).Select(pattern => (Pattern: pattern, Count: texts.Count(text => OfPattern(text, pattern) is not null))).MaxBy(one => one.Count);

    private static DateTimeOffset? Since1970(string text, double toMilliseconds) =>
        Formats.Tracks.Number(text) * toMilliseconds is > -1e14 and < 1e14 and { } milliseconds ? Moments.OfMilliseconds((long)Math.Round(milliseconds)) : null;

    // A clock that was put back shows an hour twice: the later one is taken. One that was put forward never showed some times: they are moved along.
    private DateTimeOffset? InZone(DateTime local) => local.Year is > 1 and < 9999 ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : null;

    private static (DateTime Local, DateTimeOffset? Offset)? OfIso(string text)
    {
        if (DateTime.TryParseExact(text, Isos, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return (local, null);
        return DateTimeOffset.TryParseExact(text, IsosWithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? (at.DateTime, at) : null;
    }

    private static DateTime? OfPattern(string text, string pattern)
    {
        try { return DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? DateTime.SpecifyKind(local, DateTimeKind.Unspecified) : null; }
        catch (FormatException) { return null; }
    }
}
