using System.Text.Json;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// OwnTracks (owntracks.org/booklet/tech/json): what the app posts, one message or a list of them or nothing at all; the recorder's files of one
/// message a line (.rec); and what the recorder's own address answers, {"data": [...]}.
/// </summary>
internal sealed class OwnTracks : IMovementFormat
{
    private const int LongestMessage = 1 << 16;
    private const string NoMessage = "A line that holds no message of OwnTracks.";

    public string Name => "owntracks";

    public bool Matches(string name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".rec", StringComparison.OrdinalIgnoreCase) || head.IndexOf("\"_type\""u8) >= 0 && (First(head) is '{' or '[' || head.IndexOf("\t{"u8) > 0);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var begun = BegunStream.Of(file, LongestMessage);
        // Apps post empty bodies to see whether the address is there.
        if (First(begun.Head) is not { } first) return;
        if (first == '[') new JsonRecords(["[]"], (_, message, number) => Take(message, findings, number), findings).Read(begun, ct);
        else if (first != '{') ReadLines(begun, findings, ct);
        else if (begun.Head.Length < LongestMessage) ReadOne(begun.Head, findings);
        else new JsonRecords(["data[]"], (_, message, number) => Take(message, findings, number), findings).Read(begun, ct);
    }

    private static void ReadOne(ReadOnlySpan<byte> text, IFindings findings)
    {
        try
        {
            var reader = new Utf8JsonReader(text[Math.Max(0, text.IndexOf((byte)'{'))..]);
            using var body = JsonDocument.ParseValue(ref reader);
            if (!body.RootElement.TryGetProperty("data", out var several) || several.ValueKind != JsonValueKind.Array) Take(body.RootElement, findings, 1);
            else
                foreach (var (number, message) in several.EnumerateArray().Index()) Take(message, findings, number + 1);
        }
        catch (JsonException error)
        {
            throw new UnreadableException("This message of OwnTracks is damaged or incomplete. The app sends it once more.", error);
        }
    }

    private static void ReadLines(Stream file, IFindings findings, CancellationToken ct)
    {
        foreach (var (number, line) in Lines.Of(file, LongestMessage))
        {
            ct.ThrowIfCancellationRequested();
            if (line is { Length: 0 }) continue;
            var start = line?.IndexOf('{', StringComparison.Ordinal) ?? -1;
            if (start < 0)
            {
                // Lines of other kinds, such as of a lost connection, hold no position.
                if (line?.Contains('\t', StringComparison.Ordinal) != true) findings.Refuse(NoMessage, number);
                continue;
            }
            try
            {
                using var message = JsonDocument.Parse(line!.AsMemory(start));
                Take(message.RootElement, findings, number);
            }
            catch (JsonException) { findings.Refuse(NoMessage, number); }
        }
    }

    private static void Take(JsonElement message, IFindings findings, long number)
    {
        try
        {
            switch (Text(message, "_type"))
            {
                case "location":
                    findings.AddPosition(Moment(message, "tst"), Number(message, "lat"), Number(message, "lon"), Number(message, "acc"), MotionOf(message), number);
                    break;
                case "steps" when Moment(message, "from") is { } from && Moment(message, "to") is { } to:
                    findings.Admit(from, to, Motion.Walk, Number(message, "steps"), "OwnTracks", number);
                    break;
                case "encrypted":
                    findings.Refuse("This message is encrypted with a key that only your phone has. Take the encryption key out of the app's settings: the way here is protected by https already.", number);
                    break;
                case null:
                    findings.Refuse(NoMessage, number);
                    break;
            }
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds out that a text is no UTF-8 when it is asked for it.
            findings.Refuse("A message holds characters that cannot be read.", number);
        }
    }

    private static Motion? MotionOf(JsonElement message)
    {
        if (message.TryGetProperty("motionactivities", out var told) && told.ValueKind == JsonValueKind.Array)
            foreach (var word in told.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String))
                if (word.GetString() switch { "stationary" => Motion.Still, "automotive" => Motion.Vehicle, var other => MotionWords.Of(other) } is { } motion and not Motion.Other) return motion;
        return null;
    }

    private static DateTimeOffset? Moment(JsonElement message, string name) => Number(message, name) is >= 0 and < 1e11 and { } seconds ? Moments.OfSeconds((long)seconds) : null;

    private static double? Number(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static string? Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static char? First(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart("\uFEFF \r\n\t\0"u8);
        return text.IsEmpty ? null : (char)text[0];
    }
}
