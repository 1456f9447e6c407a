using System.Globalization;

namespace Backstay.Movement.Import.Fit;

/// <summary>Which device wrote a file (message 0, which each file begins with).</summary>
internal static class FitFileId
{
    public const int Message = 0;

    /// <returns>The product's own name where it is told, else the maker's.</returns>
    public static string Name(in FitMessage message) => message.Text(8) ?? (message.Whole(1), message.Whole(2)) switch
    {
        (1 or 2, { } product) => string.Create(CultureInfo.InvariantCulture, $"Garmin {product}"),
        (15, _) => "Dynastream", (23, _) => "Suunto", (32, _) => "Wahoo", (123, _) => "Polar", (260, _) => "Zwift", (265, _) => "Strava", (294, _) => "Coros",
        _ => Unknown,
    };

    public const string Unknown = "FIT device";
}
