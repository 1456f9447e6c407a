using System.Text;
using System.Text.Json;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Fields;

/// <summary>
/// What a format cannot say in its own fields: a keyword with a semicolon in a list that is parted by semicolons, or an extra without a tag. An export writes
/// it as JSON into one field of ours; reading puts it back, so that nothing is lost.
/// </summary>
internal static class ExactFields
{
    /// <param name="read">What comes back from the fields of the format alone.</param>
    /// <returns>Those fields that differ, as JSON in one line; null where none does.</returns>
    public static string? Of(Citation citation, Citation read)
    {
        var names = CitationJson.Names.Where(name => !IsSame(citation, read, name)).ToList();
        if (names.Count == 0) return null;
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var name in names) CitationJson.Write(writer, citation, name);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(json.ToArray());
    }

    /// <summary>Whether we wrote it; anything else that stands in such a field is an extra like others.</summary>
    public static bool IsOwn(string text)
    {
        if (!text.StartsWith('{')) return false;
        try
        {
            using var exact = JsonDocument.Parse(text);
            if (exact.RootElement.ValueKind != JsonValueKind.Object || !exact.RootElement.EnumerateObject().All(member => CitationJson.Names.Contains(member.Name))) return false;
            CitationJson.Read(exact.RootElement, new());
            return true;
        }
        // Half of a surrogate pair is JSON, and yet no text.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <param name="json">Is one of ours.</param>
    public static Citation Apply(Citation citation, string json)
    {
        using var exact = JsonDocument.Parse(json);
        return CitationJson.Read(exact.RootElement, citation);
    }

    public static bool IsSame(Citation one, Citation other) => CitationJson.Names.All(name => IsSame(one, other, name));

    private static bool IsSame(Citation one, Citation other, string name) => name switch
    {
        "type" => one.Type == other.Type,
        "title" => one.Title == other.Title,
        "year" => one.Year == other.Year,
        "journal" => one.Journal == other.Journal,
        "volume" => one.Volume == other.Volume,
        "issue" => one.Issue == other.Issue,
        "pages" => one.Pages == other.Pages,
        "doi" => one.Doi == other.Doi,
        "pmid" => one.Pmid == other.Pmid,
        "isbn" => one.Isbn == other.Isbn,
        "abstract" => one.Abstract == other.Abstract,
        "authors" => one.Authors.SequenceEqual(other.Authors),
        "keywords" => one.Keywords.SequenceEqual(other.Keywords),
        _ => one.Extra.SequenceEqual(other.Extra),
    };
}
