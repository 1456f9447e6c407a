using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstay.Evidence.Log;

/// <summary>Writes and reads the log of a review: one JSON object a line, so that it can be published, compared and replayed.</summary>
internal static class ReviewLog
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Line(LoggedEvent one) => JsonSerializer.Serialize(one, Form);

    public static void Write(TextWriter to, IEnumerable<LoggedEvent> log)
    {
        foreach (var one in log) to.Write(Line(one) + "\n");
    }

    /// <exception cref="ReviewFileException">A line is no event; the message names it.</exception>
    public static IEnumerable<LoggedEvent> Read(TextReader from)
    {
        for (var line = 1; from.ReadLine() is { } text; line++)
            if (text.Length > 0) yield return Parse(text, line);
    }

    /// <param name="line">Its number, for the message.</param>
    /// <exception cref="ReviewFileException">It is no event.</exception>
    public static LoggedEvent Parse(string text, int line)
    {
        try
        {
            return JsonSerializer.Deserialize<LoggedEvent>(text, Form) is { What: not null } one ? one : throw new ReviewFileException($"Line {line} is no event of a review.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new ReviewFileException($"Line {line} is no event of a review: {error.Message}", error);
        }
    }
}
