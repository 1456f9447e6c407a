using System.Text.Json;

namespace Backstay.Evidence.Prisma;

/// <summary>A flat list of counts by level, as reviews are transcribed from print: identified, duplicates_removed, title_screened, title_excluded ...</summary>
internal static class FlowByLevel
{
    private const string Screened = "_screened";

    public static bool Is(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("identified", out _);

    /// <exception cref="ReviewFileException">A number is none.</exception>
    public static FlowCounts Read(JsonElement root) => new()
    {
        Databases = Number(root, "identified"), DatabaseSources = [.. Texts(root, "databases").Select(name => new NamedCount(name))],
        Duplicates = Number(root, "duplicates_removed"),
        Levels = [.. root.EnumerateObject().Where(one => one.Name.EndsWith(Screened, StringComparison.Ordinal)).Select(one => Level(root, one.Name[..^Screened.Length]))],
        Reports = new(Assessed: Number(root, "fulltext_assessed"), Excluded: Number(root, "fulltext_excluded")),
        Included = new(Number(root, "studies_included"), Number(root, "articles_included")),
    };

    private static LevelCount Level(JsonElement root, string name) => new(name, Number(root, name + Screened), Number(root, $"{name}_excluded"));

    private static int? Number(JsonElement root, string name) => !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) ? count
        : throw new ReviewFileException($"{name} is no whole number.");

    private static IEnumerable<string> Texts(JsonElement root, string name) => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!) : [];
}
