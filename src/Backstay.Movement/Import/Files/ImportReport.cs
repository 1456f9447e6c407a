using System.Text.Encodings.Web;
using System.Text.Json;

namespace Backstay.Movement.Import.Files;

/// <summary>What was understood and what was not, and why.</summary>
/// <param name="Points">Rows of points.csv, flagged ones with them.</param>
/// <param name="Minutes">Rows of minutes.csv.</param>
/// <param name="Repeated">Positions and stretches that were told more than once, by one file or several, and stand once.</param>
public sealed record ImportReport(IReadOnlyList<Understood> Understood, IReadOnlyList<Refused> Refused, long Points, long Minutes, long Repeated)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As report.json: an object with these names in camelCase.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>A file of which something was understood.</summary>
/// <param name="Format">Such as "apple-health".</param>
/// <param name="Points">Positions in it.</param>
/// <param name="Spells">Stretches of time in it.</param>
/// <param name="Flags">How many positions are kept and not counted, by why: "inaccurate", "stale", "jump", "repeated", "impossible", "future" or "swapped".</param>
public sealed record Understood(string File, string Format, long Points, long Spells, IReadOnlyDictionary<string, long> Flags);

/// <summary>A file, or records in it, that could not be understood.</summary>
/// <param name="Format">Null where no format knows the file.</param>
/// <param name="Records">How many for this reason; null where it is about the file as a whole.</param>
/// <param name="Lines">The first lines or numbers of such records.</param>
public sealed record Refused(string File, string? Format, string Reason, long? Records, IReadOnlyList<long> Lines);
