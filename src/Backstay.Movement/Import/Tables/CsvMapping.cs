using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstay.Movement.Import.Tables;

/// <summary>How moments are written in a table; the numbers are since 1970 UTC.</summary>
internal enum CsvTimeForm { Iso, Seconds, Milliseconds, Microseconds, Nanoseconds, Pattern }

/// <summary>Which column of a table is what, by its heading; null where there is none. It is guessed, the person may put it right, and it is kept for their next file.</summary>
internal sealed record CsvMapping
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = false, MaxDepth = 4,
    };

    /// <summary>Begin of what a row tells.</summary>
    public string? Time { get; init; }

    /// <summary>Day, where <see cref="Time"/> tells the time of day alone.</summary>
    public string? Date { get; init; }

    public string? Latitude { get; init; }

    public string? Longitude { get; init; }

    /// <summary>Metres.</summary>
    public string? Accuracy { get; init; }

    public string? End { get; init; }

    /// <summary>How long, in place of <see cref="End"/>.</summary>
    public string? Minutes { get; init; }

    public string? Steps { get; init; }

    public string? Motion { get; init; }

    public string? Source { get; init; }

    public string? Person { get; init; }

    public CsvTimeForm TimeForm { get; init; }

    /// <summary>For <see cref="CsvTimeForm.Pattern"/>, as .NET writes them, such as "dd.MM.yyyy HH:mm".</summary>
    public string? Pattern { get; init; }

    /// <summary>IANA name of the zone of moments that name none.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>What a row lasts that tells neither end nor minutes.</summary>
    public double RowMinutes { get; init; } = 1;

    /// <summary>"," or ";" or tab or "|"; null to look at the first row.</summary>
    public char? Separator { get; init; }

    [JsonIgnore]
    public bool HasPositions => Latitude is not null && Longitude is not null;

    [JsonIgnore]
    public bool HasSpells => Steps is not null || Motion is not null;

    /// <summary>Whether anything can be read by it.</summary>
    [JsonIgnore]
    public bool IsUsable => (Time ?? Date) is not null && (HasPositions || HasSpells) && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _) && RowMinutes is > 0 and <= 24 * 60;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null where the text is no mapping.</returns>
    public static CsvMapping? FromJson(string text)
    {
        try { return JsonSerializer.Deserialize<CsvMapping>(text, Json); }
        catch (JsonException) { return null; }
    }
}
