using System.Text.Json;

namespace Backstay.Movement.Import;

/// <summary>What the first bytes of a JSON text tell of its shape.</summary>
internal static class JsonHead
{
    /// <returns>Names of the properties in their order, with those around them: "data", "data.metrics", "data.metrics[].name". Empty where it is no JSON.</returns>
    public static IReadOnlyList<string> Paths(ReadOnlySpan<byte> head)
    {
        var paths = new List<string>();
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var reader = new Utf8JsonReader(head, isFinalBlock: false, default);
        var (around, name) = (new Stack<string>(), "");
        try
        {
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = around.Peek() is { Length: > 0 } parent ? $"{parent}.{reader.GetString()}" : reader.GetString()!;
                        paths.Add(name);
                        break;
                    case JsonTokenType.StartObject:
                        around.Push(name);
                        break;
                    case JsonTokenType.StartArray:
                        around.Push(name += "[]");
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        around.Pop();
                        name = around.TryPeek(out var outer) ? outer : "";
                        break;
                }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The shape is what was seen before.
        }
        return paths;
    }
}
