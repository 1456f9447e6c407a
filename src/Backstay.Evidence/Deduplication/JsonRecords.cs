using System.Globalization;
using System.Text.Json;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication;

/// <summary>Reads records as the import writes them: one JSON object a line. A record is named by its line.</summary>
internal static class JsonRecords
{
    private const int LongestLine = 16 << 20;

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
        try
        {
            using var record = JsonDocument.Parse(json);
            return record.RootElement.ValueKind == JsonValueKind.Object ? CitationJson.Read(record.RootElement, new()) : throw new JsonException("it is no object.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new ReviewFileException($"Line {line} of {file} is no record: {error.Message} Import the records anew, or leave the line out.", error);
        }
    }
}
