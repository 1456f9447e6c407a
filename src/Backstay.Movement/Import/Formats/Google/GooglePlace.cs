using System.Globalization;
using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>The ways in which Google writes a place.</summary>
internal static class GooglePlace
{
    private const double Tenmillionth = 1e-7;

    /// <summary>Old exports write negative numbers with 2^32 added.</summary>
    private const double Overflow = 1L << 32, MostInE7 = 1_800_000_000;

    /// <summary>Whole ten-millionths of a degree, in properties such as "latitudeE7"; or a text, or an object with a text.</summary>
    /// <returns>Null where there is none; a place without numbers where it cannot be understood.</returns>
    public static (double Latitude, double Longitude)? Of(JsonElement value)
    {
        var (latitude, longitude) = (value.At("latitudeE7").Number() ?? value.At("latE7").Number(), value.At("longitudeE7").Number() ?? value.At("lngE7").Number());
        if (latitude is not null || longitude is not null) return (OfE7(latitude), OfE7(longitude));
        return (value.Text() ?? value.At("latLng").Text() ?? value.At("LatLng").Text()) is { } text ? Of(text) : null;
    }

    /// <summary>"geo:48.1,11.5", "48.1°, 11.5°" or "48.1, 11.5".</summary>
    private static (double Latitude, double Longitude) Of(string text)
    {
        var parts = text.Replace("geo:", "", StringComparison.Ordinal).Replace("°", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries);
        return parts is [var latitude, var longitude] ? (Degrees(latitude), Degrees(longitude)) : (double.NaN, double.NaN);
    }

    private static double Degrees(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;

    private static double OfE7(double? value) => (value > MostInE7 ? value - Overflow : value) * Tenmillionth ?? double.NaN;
}
