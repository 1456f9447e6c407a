using System.Buffers.Binary;
using System.Text.Json;
using Backstay.Movement.Import.Recordings;
using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// What a browser recorded on the page "Walk with me" (docs/movement.md): lines of JSON. The first tells the version and where the phone was; each other
/// one a position, {"at", "lat", "lon", "accuracy", "speed"}, or some seconds of acceleration, {"at", "motion"}: base64 of four 16-bit numbers a sample,
/// low byte first, which are the milliseconds since the sample before, and x, y and z in milli-g, gravity included.
/// </summary>
internal sealed class BackstayWalk : IMovementFormat
{
    public const string Source = "Walk with me";

    private const int LongestLine = 1 << 16, Version = 1, BytesASample = 8;
    private const string NoRecord = "A line of this recording is damaged. It is left out.";

    /// <summary>Milliseconds since 1970, of 2001 and 2200: what lies outside is no time of a walk.</summary>
    private const long Earliest = 978_307_200_000, Latest = 7_258_118_400_000;

    public string Name => "backstay-walk";

    public bool Matches(string name, ReadOnlySpan<byte> head) => head.StartsWith("{\"backstay-walk\":"u8);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var (recognised, last, backwards) = ((RecognisedSamples?)null, 0L, 0L);
        foreach (var (number, line) in Lines.Of(file, LongestLine))
        {
            ct.ThrowIfCancellationRequested();
            if (line is { Length: 0 }) continue;
            try
            {
                using var record = JsonDocument.Parse(line ?? "");
                if (recognised is null) recognised = new(findings, Begun(record.RootElement), Source);
                else Take(record.RootElement, number);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                if (recognised is null) throw new UnreadableException("The beginning of this walk is damaged, so nothing of it can be read. Send it once more.", error);
                findings.Refuse(NoRecord, number);
            }
        }
        recognised?.Complete();
        if (backwards > 0) findings.Refuse($"{backwards} measurements of movement go back in time. They are left out.");

        void Take(JsonElement record, long number)
        {
            if (record.At("at").Number() is not (> Earliest and < Latest and { } at)) findings.Refuse(NoRecord, number);
            else if (record.At("motion") is { ValueKind: JsonValueKind.String } motion) TakeMotion((long)at, motion, number);
            else findings.Admit(DateTimeOffset.FromUnixTimeMilliseconds((long)at), record.At("lat").Number() ?? double.NaN, record.At("lon").Number() ?? double.NaN, record.At("accuracy").Number(), line: number);
        }

        void TakeMotion(long at, JsonElement motion, long number)
        {
            if (!motion.TryGetBytesFromBase64(out var bytes) || bytes.Length % BytesASample != 0)
            {
                findings.Refuse(NoRecord, number);
                return;
            }
            for (var from = 0; from < bytes.Length; from += BytesASample)
            {
                at += Number(bytes, from);
                if (at < last || at > Latest) backwards++;
                else recognised.Add(new(last = at, Number(bytes, from + 2), Number(bytes, from + 4), Number(bytes, from + 6)));
            }
        }
    }

    private static Placement Begun(JsonElement first)
    {
        if (first.At("backstay-walk").Number() is not { } version) throw new JsonException("The version is missing.");
        if (version > Version) throw new UnreadableException("This walk was recorded by a newer Backstay than this one. Ask those who run this place to bring it up to date, and send it again then.");
        return first.At("placement").Text() switch { "pocket" => Placement.Pocket, "waist" => Placement.Waist, _ => Placement.Unknown };
    }

    private static short Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at));
}
