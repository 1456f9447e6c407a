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

    /// <param name="since">As <see cref="ReviewFlow.Of"/> takes it; of a log alone.</param>
    /// <exception cref="ReviewFileException">The file is neither, is larger than 4 MB, holds a number that is no count, or has no such wave.</exception>
    public static FlowCounts Read(string file, int? since = null)
    {
        if (Path.GetExtension(file).Equals(".jsonl", StringComparison.OrdinalIgnoreCase)) return OfLog(ReviewReplay.StateOf(file), since);
        if (since is not null) throw new ReviewFileException("Only the log of a review (.jsonl) tells which records are new since a wave.");
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

    private static FlowCounts OfLog(ReviewState state, int? since) => since is null || ReviewFlow.IsUpdate(state, since.Value) ? ReviewFlow.Of(state, since)
        : throw new ReviewFileException(state.LastWave < 2 ? "This review was searched once, so that there is no update of it yet." : $"This review has no update since wave {since}. Choose one from 2 to {state.LastWave}.");

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
