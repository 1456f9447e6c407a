using System.Globalization;
using System.Text.Json;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication;

/// <summary>Reads records as the import writes them: one JSON object a line. A record is named by its line.</summary>
internal static class JsonRecords
{
    private const int LongestLine = 16 << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 16, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString };

    public static IEnumerable<(string Id, Citation Citation)> Read(TextReader text, string file)
    {
        for (var line = 1; text.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            if (json.Length > LongestLine) throw new ReviewFileException($"Line {line} of {file} is longer than any record. Import the records anew.");
            yield return (line.ToString(CultureInfo.InvariantCulture), Citation(json, line, file));
        }
    }

    private static Citation Citation(string json, int line, string file)
    {
        try { return JsonSerializer.Deserialize<Citation>(json, Options) is { } read ? Whole(read) : throw new JsonException("it is empty"); }
        catch (JsonException error) { throw new ReviewFileException($"Line {line} of {file} is no record: {error.Message} Import the records anew, or leave the line out.", error); }
    }

    /// <summary>Lists that a line gives as null are empty.</summary>
    private static Citation Whole(Citation read) => read with
    {
        Authors = [.. (read.Authors ?? []).Where(author => author?.Family is not null)], Keywords = read.Keywords ?? [], Extra = [.. (read.Extra ?? []).Where(field => field?.Value is not null)],
    };
}
