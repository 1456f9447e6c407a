using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backstay.Evidence.Coding;

/// <summary>
/// A code book as a small JSON file: {"star": "* = ... perspective", "taxonomy": {THEME: [{"subtheme", "barriers", "facilitators", "neither"}]}}.
/// A star before a code says that it is the view that "star" names.
/// </summary>
internal static class TaxonomyFile
{
    private const string Star = "* = ", StarEnd = " perspective";
    private static readonly (string Key, Sense Sense)[] Lists = [("barriers", Sense.Barrier), ("facilitators", Sense.Facilitator), ("neither", Sense.Neither)];
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="ReviewFileException">It is no JSON, or of another shape.</exception>
    public static CodeBook Read(string json)
    {
        try
        {
            var root = JsonNode.Parse(json)!.AsObject();
            var star = root["star"]?.GetValue<string>() is { } told
                ? told.Replace(Star, "", StringComparison.Ordinal).Replace(StarEnd, "", StringComparison.Ordinal).Trim() : "starred";
            var (codes, places) = (new Dictionary<CodeId, Code>(), new List<Place>());
            Theme[] themes = [.. root["taxonomy"]!.AsObject().Select(theme => Theme(theme.Key, theme.Value!.AsArray(), star, codes, places))];
            return new() { Themes = themes, Codes = [.. codes.Values], Places = [.. places.Distinct()] };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new ReviewFileException("This is no taxonomy. It has to hold \"taxonomy\" with themes, each a list of subthemes with \"barriers\" and \"facilitators\".", error);
        }
    }

    /// <summary>Codes in two places are written twice; codes in none go to the theme "No theme yet".</summary>
    public static string Write(CodeBook book)
    {
        var (star, placed) = (book.Codes.FirstOrDefault(code => code.Perspective is not null)?.Perspective, book.ByPlace());
        var taxonomy = new JsonObject();
        foreach (var theme in book.Themes)
        {
            var rows = new JsonArray();
            if (placed.Contains(theme.Id)) rows.Add(Row("", placed[theme.Id]));
            foreach (var subtheme in theme.Subthemes) rows.Add(Row(subtheme.Name, placed[subtheme.Id]));
            taxonomy[theme.Name] = rows;
        }
        HashSet<CodeId> there = [.. book.Places.Select(place => place.Code)];
        Code[] loose = [.. book.Codes.Where(code => !there.Contains(code.Id))];
        if (loose.Length > 0) taxonomy["No theme yet"] = new JsonArray(Row("", loose));
        return new JsonObject { ["star"] = star is null ? null : $"{Star}{star}{StarEnd}", ["taxonomy"] = taxonomy }.ToJsonString(Written) + "\n";
    }

    private static JsonObject Row(string subtheme, IEnumerable<Code> codes)
    {
        var row = new JsonObject { ["subtheme"] = subtheme };
        foreach (var (key, sense) in Lists)
        {
            JsonNode[] names = [.. codes.Where(code => code.Sense == sense).Select(code => (JsonNode)(code.Perspective is null ? code.Name : $"*{code.Name}"))];
            if (names.Length > 0 || sense != Sense.Neither) row[key] = new JsonArray(names);
        }
        return row;
    }

    private static Theme Theme(string name, JsonArray rows, string star, Dictionary<CodeId, Code> codes, List<Place> places)
    {
        var theme = new ThemeId(NamedGuid.Of("theme", name));
        var subthemes = new List<Subtheme>();
        foreach (var row in rows.Select(row => row!.AsObject()))
        {
            var subtheme = row["subtheme"]?.GetValue<string>() ?? "";
            var place = subtheme.Length == 0 ? theme : new ThemeId(NamedGuid.Of("subtheme", name, subtheme));
            if (place != theme) subthemes.Add(new(place, subtheme));
            foreach (var (key, sense) in Lists)
                foreach (var told in (row[key]?.AsArray() ?? []).Select(code => code!.GetValue<string>().Trim()))
                {
                    var id = new CodeId(NamedGuid.Of("code", name, subtheme, key, told));
                    codes.TryAdd(id, new() { Id = id, Name = told.TrimStart('*'), Sense = sense, Perspective = told.StartsWith('*') ? star : null });
                    places.Add(new(id, place));
                }
        }
        return new(theme, name, subthemes);
    }
}
