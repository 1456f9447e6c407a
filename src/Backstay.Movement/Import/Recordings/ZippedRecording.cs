using Backstay.Movement.Recognition;
using System.IO.Compression;
using Backstay.Movement.Import.Tables;

namespace Backstay.Movement.Import.Recordings;

/// <summary>A zip of Sensor Logger or of phyphox: of its tables the one that holds gravity.</summary>
internal sealed class ZippedRecording : IAccelerometerRecording
{
    private const int LongestMeta = 1 << 16;

    // The better first. What Sensor Logger calls Accelerometer is without gravity on most phones.
    private static readonly string[] Tables = ["TotalAcceleration.csv", "AccelerometerUncalibrated.csv", "Raw Data.csv", "Acceleration.csv", "Accelerometer.csv"];

    public string Name => "accelerometer-zip";

    public bool Matches(string name, ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("PK"u8)) return false;
        foreach (var table in Tables)
            if (head.IndexOf(System.Text.Encoding.UTF8.GetBytes(table)) >= 0) return true;
        return false;
    }

    public long Read(Stream file, Action<Sample> take, CancellationToken ct)
    {
        using var copy = file.CanSeek ? null : TemporaryCopy.Of(file, ct);
        using var opened = copy?.Open();
        using var zip = new SafeZip(opened ?? file);
        var table = Tables.Select(name => zip.Entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(entry => entry is not null)
            ?? throw new UnreadableException("No recording of an accelerometer is in this zip. Record TotalAcceleration in Sensor Logger, or \"Acceleration (with g)\" in phyphox.");
        try
        {
            using var unpacked = zip.Open(table);
            return new RecordingTable(BeganMs(zip) ?? 0).Read(unpacked, take, ct);
        }
        catch (Exception error) when (SafeZip.IsDamage(error))
        {
            throw new UnreadableException("This zip is damaged. Send it once more, or export it again.", error);
        }
    }

    // phyphox tells the start beside the table: "event","experiment time","system time","system time text".
    private static double? BeganMs(SafeZip zip)
    {
        if (zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith("meta/time.csv", StringComparison.Ordinal)) is not { } meta) return null;
        using var unpacked = zip.Open(meta);
        var start = CsvGuess.Rows(BegunStream.Of(unpacked, LongestMeta).Head).FirstOrDefault(row => row is ["START", ..] && row.Length > 2);
        return start is null ? null : Formats.Tracks.Number(start[2].Replace(',', '.')) is > 0 and < 1e11 and { } seconds ? Math.Round(1000 * seconds) : null;
    }
}
