using System.Globalization;

namespace Backstay.Movement.Import;

/// <summary>The ways in which phones write a moment.</summary>
internal static class Moments
{
    private const string Spaced = "yyyy-MM-dd HH:mm:ss zzz", SpacedByHalfDays = "yyyy-MM-dd h:mm:ss tt zzz", Iso = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    /// <summary>As Apple writes it, "2014-09-13 10:27:54 +0100"; or "2014-09-13 10:27:54 AM +0100", where the phone shows half days.</summary>
    public static DateTimeOffset? OfApple(string? text)
    {
        if (text is null) return null;
        if (DateTimeOffset.TryParseExact(text, Spaced, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return at;
        // A narrow space stands before AM and PM since iOS 17.
        return DateTimeOffset.TryParseExact(text.Replace('\u202f', ' '), SpacedByHalfDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out at) ? at : null;
    }

    /// <summary>ISO 8601, with or without fractions; without an offset it is UTC.</summary>
    public static DateTimeOffset? OfIso(string? text) =>
        DateTimeOffset.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <param name="seconds">Since 1970, UTC.</param>
    public static DateTimeOffset? OfSeconds(long seconds) => Math.Abs(seconds) < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <param name="milliseconds">Since 1970, UTC.</param>
    /// <param name="offset">Seconds that the person's clock was ahead of UTC; one that no zone has is left out.</param>
    public static DateTimeOffset? OfMilliseconds(long milliseconds, long offset = 0)
    {
        if (Math.Abs(milliseconds) > 100_000_000_000_000) return null;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return offset % 60 == 0 && Math.Abs(offset) <= 14 * 3600 ? at.ToOffset(TimeSpan.FromSeconds(offset)) : at;
    }
}
