using System.Buffers;
using System.Text.Json;

namespace Backstay.Movement.Import;

/// <summary>Hands over the wanted values of a JSON text one at a time, however long the text is; the rest is read over.</summary>
/// <param name="wanted">Paths, such as "locations[]" for each element of that list, "data.metrics[].name" for a value in each, "[]" where the text is a list.</param>
/// <param name="take">Gets a path, the value, which is gone when this returns, and its number among those of its path, from 1.</param>
/// <param name="ended">Gets the path of an object that was gone into, at its end.</param>
internal sealed class JsonRecords(string[] wanted, Action<string, JsonElement, long> take, IFindings findings, Action<string>? ended = null)
{
    private const int Shortest = 1 << 16, Longest = 1 << 22;
    private const string Element = "[]";

    private readonly Stack<string> inside = new();
    private readonly Dictionary<string, long> numbers = [];
    private string? name;
    private int? skipped;
    private bool isOverlong;

    /// <exception cref="UnreadableException">This is no JSON, or it ends too early. What was taken before stays.</exception>
    public void Read(Stream file, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Shortest);
        try
        {
            var (filled, state) = (0, new JsonReaderState());
            for (var (isLast, isFirst) = (false, true); !isLast; isFirst = false)
            {
                ct.ThrowIfCancellationRequested();
                if (filled < buffer.Length)
                {
                    var read = file.ReadAtLeast(buffer.AsSpan(filled), Math.Min(Shortest / 2, buffer.Length - filled), throwOnEndOfStream: false);
                    isLast = read == 0;
                    filled += read;
                }
                var skip = isFirst && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
                var reader = new Utf8JsonReader(buffer.AsSpan(skip, filled - skip), isLast, state);
                Walk(ref reader, ct);
                var done = skip + (int)reader.BytesConsumed;
                state = reader.CurrentState;
                buffer.AsSpan(done, filled - done).CopyTo(buffer);
                filled -= done;
                if (filled == buffer.Length) buffer = Grown(buffer);
            }
        }
        catch (JsonException error)
        {
            throw new UnreadableException("This file is damaged or incomplete. What stood before is kept; export it again for the rest.", error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Walk(ref Utf8JsonReader reader, CancellationToken ct)
    {
        while (true)
        {
            var before = reader;
            if (!reader.Read()) return;
            var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (skipped is { } depth)
            {
                if (isEnd && reader.CurrentDepth == depth) skipped = null;
            }
            else if (isEnd) Leave(reader.TokenType);
            else if (reader.TokenType == JsonTokenType.PropertyName) name = NameOf(ref reader);
            else if (!TryValue(ref reader, ct))
            {
                reader = before;
                return;
            }
        }
    }

    /// <returns>False where the value goes on beyond what is there so far.</returns>
    private bool TryValue(ref Utf8JsonReader reader, CancellationToken ct)
    {
        var path = Path();
        if (wanted.Contains(path))
        {
            ct.ThrowIfCancellationRequested();
            if (JsonDocument.TryParseValue(ref reader, out var value)) Take(path, value);
            else if (!isOverlong) return false;
            else
            {
                (skipped, isOverlong) = (reader.CurrentDepth, false);
                findings.Refuse($"A record is longer than {Longest >> 20} MB.", Next(path));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject) Enter(path, path.Length == 0 ? "" : path + ".", reader.CurrentDepth);
        else if (reader.TokenType == JsonTokenType.StartArray) Enter(path + Element, path + Element, reader.CurrentDepth);
        return true;
    }

    private void Take(string path, JsonDocument value)
    {
        using (value)
        {
            var number = Next(path);
            try
            {
                take(path, value.RootElement, number);
            }
            catch (InvalidOperationException)
            {
                // So says System.Text.Json of a text that is no UTF-8, when it is asked for it.
                findings.Refuse("A record holds characters that cannot be read.", number);
            }
        }
    }

    private string Path() => inside.TryPeek(out var parent) ? name is null ? parent : parent.Length == 0 ? name : $"{parent}.{name}" : "";

    private long Next(string path) => numbers[path] = numbers.GetValueOrDefault(path) + 1;

    private void Enter(string path, string beginning, int depth)
    {
        if (!wanted.Any(one => one.StartsWith(beginning, StringComparison.Ordinal)))
        {
            skipped = depth;
            return;
        }
        inside.Push(path);
        name = null;
    }

    private void Leave(JsonTokenType end)
    {
        var path = inside.Pop();
        name = null;
        if (end == JsonTokenType.EndObject) ended?.Invoke(path);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("A name is no UTF-8.", error);
        }
    }

    private byte[] Grown(byte[] buffer)
    {
        // Where even one word does not fit, nothing is gained by going on.
        if (isOverlong) throw new JsonException("One value is longer than the buffer.");
        if (buffer.Length >= Longest)
        {
            isOverlong = true;
            return buffer;
        }
        var grown = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(grown.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return grown;
    }
}
