using System.Text.Encodings.Web;
using System.Text.Json;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Fields;

/// <summary>A citation as JSON: the form of records.jsonl, and of what an export keeps beside the fields of its format.</summary>
internal static class CitationJson
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonEncodedText Family = JsonEncodedText.Encode("family"), Given = JsonEncodedText.Encode("given"), Name = JsonEncodedText.Encode("name"), Value = JsonEncodedText.Encode("value");

    public static readonly IReadOnlyList<string> Names =
        ["type", "title", "authors", "year", "journal", "volume", "issue", "pages", "doi", "pmid", "isbn", "abstract", "keywords", "extra"];

    public static void Write(Utf8JsonWriter writer, Citation citation, string name)
    {
        writer.WritePropertyName(name);
        switch (name)
        {
            case "type": writer.WriteStringValue(citation.Type); break;
            case "title": writer.WriteStringValue(citation.Title); break;
            case "year" when citation.Year is { } year: writer.WriteNumberValue(year); break;
            case "year": writer.WriteNullValue(); break;
            case "journal": writer.WriteStringValue(citation.Journal); break;
            case "volume": writer.WriteStringValue(citation.Volume); break;
            case "issue": writer.WriteStringValue(citation.Issue); break;
            case "pages": writer.WriteStringValue(citation.Pages); break;
            case "doi": writer.WriteStringValue(citation.Doi); break;
            case "pmid": writer.WriteStringValue(citation.Pmid); break;
            case "isbn": writer.WriteStringValue(citation.Isbn); break;
            case "abstract": writer.WriteStringValue(citation.Abstract); break;
            case "authors":
                writer.WriteStartArray();
                foreach (var author in citation.Authors) WritePair(writer, Family, author.Family, Given, author.Given);
                writer.WriteEndArray();
                break;
            case "extra":
                writer.WriteStartArray();
                foreach (var field in citation.Extra) WritePair(writer, Name, field.Name, Value, field.Value);
                writer.WriteEndArray();
                break;
            case "keywords":
                writer.WriteStartArray();
                foreach (var keyword in citation.Keywords) writer.WriteStringValue(keyword);
                writer.WriteEndArray();
                break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "A citation has no such field.");
        }
    }

    /// <summary>The citation with those fields that the object holds.</summary>
    public static Citation Read(JsonElement from, Citation rest) => rest with
    {
        Type = Has(from, "type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : rest.Type,
        Title = Text(from, "title", rest.Title), Year = Year(from, rest.Year), Journal = Text(from, "journal", rest.Journal), Volume = Text(from, "volume", rest.Volume),
        Issue = Text(from, "issue", rest.Issue), Pages = Text(from, "pages", rest.Pages), Doi = Text(from, "doi", rest.Doi), Pmid = Text(from, "pmid", rest.Pmid),
        Isbn = Text(from, "isbn", rest.Isbn), Abstract = Text(from, "abstract", rest.Abstract),
        Authors = Has(from, "authors", out var authors) ? [.. Items(authors).Select(one => new Author(Text(one, "family", null) ?? "", Text(one, "given", null)))] : rest.Authors,
        Keywords = Has(from, "keywords", out var keywords) ? [.. Items(keywords).Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)] : rest.Keywords,
        Extra = Has(from, "extra", out var extra) ? [.. Items(extra).Select(one => new Field(Text(one, "name", null) ?? "", Text(one, "value", null) ?? ""))] : rest.Extra,
    };

    private static bool Has(JsonElement from, string name, out JsonElement value)
    {
        value = default;
        return from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out value);
    }

    private static string? Text(JsonElement from, string name, string? otherwise) => !Has(from, name, out var value) ? otherwise
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    private static int? Year(JsonElement from, int? otherwise) => !Has(from, "year", out var value) ? otherwise
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year) ? year : null;

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static void WritePair(Utf8JsonWriter writer, JsonEncodedText first, string one, JsonEncodedText second, string? other)
    {
        writer.WriteStartObject();
        writer.WriteString(first, one);
        writer.WriteString(second, other);
        writer.WriteEndObject();
    }
}
