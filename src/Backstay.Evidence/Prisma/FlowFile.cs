using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using Backstay.Evidence.Log;

namespace Backstay.Evidence.Prisma;

/// <summary>Counts of a flow in a file: the log of a review (.jsonl), the CSV of PRISMA2020, or JSON shaped as <see cref="FlowCounts"/> with names_like_this.</summary>
internal static class FlowFile
{
    private const int Largest = 4 << 20;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="ReviewFileException">The file is neither, is larger than 4 MB, or holds a number that is no count.</exception>
    public static FlowCounts Read(string file)
    {
        if (Path.GetExtension(file).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)) return ReviewFlow.Of(ReviewReplay.StateOf(file));
        if (new FileInfo(file).Length > Largest) throw new ReviewFileException("The file is larger than 4 MB. Counts of a flow take a few kilobytes; is it the right file?");
        var text = Text(file);
        var counts = text.TrimStart().StartsWith('{') ? FromJson(text) : Prisma2020Csv.Read(text);
        return FlowNumbers.Of(counts).FirstOrDefault(one => one.Count < 0) is { Name: { } name, Count: var count } ? throw new ReviewFileException($"{name} is {count}. A count is 0 or more; leave it out where it is not known.") : counts;
    }

    public static string ToJson(FlowCounts counts) => JsonSerializer.Serialize(counts, Shape) + "\n";

    public static FlowCounts FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return FlowByLevel.Is(document.RootElement) ? FlowByLevel.Read(document.RootElement) : document.Deserialize<FlowCounts>(Shape)!;
        }
        catch (JsonException error)
        {
            throw new ReviewFileException($"The file is no JSON of a flow: {error.Message.Split(" Path:")[0]} docs/evidence/prisma.md shows the shape.", error);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            // Excel on Windows saves CSV so.
            return File.ReadAllText(file, Encoding.Latin1);
        }
    }
}
