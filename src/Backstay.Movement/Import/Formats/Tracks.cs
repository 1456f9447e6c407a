using System.Globalization;

namespace Backstay.Movement.Import.Formats;

/// <summary>What formats of tracks have in common.</summary>
internal static class Tracks
{
    public const string NoTime = "A position without a time. Where somebody was helps only together with when: export again with times, if your app can.";
    public const string NoPlace = "A position whose latitude or longitude is no number.";

    // Degrees times ten million, as some exports write them, are not degrees.
    private const double Beyond = 1000;

    public static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Adds a position wherever it lies, so that an impossible one is kept and flagged.</summary>
    public static void AddPosition(this IFindings findings, DateTimeOffset? at, double? latitude, double? longitude, double? accuracy, Motion? motion, long? line)
    {
        if (at is null) findings.Refuse(NoTime, line);
        else if (latitude is not (> -Beyond and < Beyond) || longitude is not (> -Beyond and < Beyond)) findings.Refuse(NoPlace, line);
        else findings.Add(new Fix(at.Value, latitude.Value, longitude.Value, accuracy is >= 0 ? accuracy : null, motion is Motion.Other ? null : motion));
    }
}
