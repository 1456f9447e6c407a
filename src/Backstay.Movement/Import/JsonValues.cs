using System.Globalization;
using System.Text.Json;

namespace Backstay.Movement.Import;

/// <summary>Looks up values in JSON of which nobody says that it has them, or has them so.</summary>
internal static class JsonValues
{
    /// <summary>One property, then one inside it, and so on.</summary>
    /// <returns>Undefined where there is none.</returns>
    public static JsonElement At(this JsonElement value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value)) return default;
        return value;
    }

    public static string? Text(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Some apps write numbers as texts.</summary>
    public static double? Number(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out var number) ? number : null,
        JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    public static long? Whole(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : null,
        JsonValueKind.String => long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    /// <returns>Empty where it is no list.</returns>
    public static IEnumerable<JsonElement> Items(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
