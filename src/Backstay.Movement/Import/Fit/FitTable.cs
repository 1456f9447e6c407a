using System.Globalization;

namespace Backstay.Movement.Import.Fit;

/// <summary>The records of a FIT file as a table.</summary>
internal static class FitTable
{
    public const string Header = "timestamp,heart_rate,cadence,speed,distance,position_lat,position_long,altitude,temperature";

    /// <summary>
    /// Writes one row a record message, in the order of the file: timestamp (ISO 8601 in UTC, or plain seconds where the device had no date), heart_rate
    /// (beats a minute), cadence (turns or strides a minute), speed (m/s), distance (m), position_lat and position_long (semicircles: 2^31 are 180
    /// degrees), altitude (m), temperature (degrees Celsius). What the device marks as invalid is empty. Values are those of the message alone.
    /// </summary>
    /// <param name="written">Is called for each row.</param>
    /// <exception cref="UnreadableException">The file is damaged. The rows before the damage have been written.</exception>
    public static void Write(Stream fit, TextWriter csv, Action written, CancellationToken ct)
    {
        var records = new FitRecords();
        csv.Write(Header + "\n");
        try
        {
            FitDecoder.Decode(fit, (in message) =>
            {
                if (message.Number == FitFileId.Message) records.Restart();
                if (message.Number != FitRecord.Message) return;
                csv.Write(Row(records.Read(message)));
                written();
            }, ct);
        }
        catch (FitException fault) { throw new UnreadableException(fault.Message, fault); }
    }

    private static string Row(FitRecord record) => string.Create(CultureInfo.InvariantCulture,
        $"{Stamp(record.Time)},{record.HeartRate},{record.Cadence},{record.Speed:0.###},{record.Distance:0.####},{record.Latitude},{record.Longitude},{record.Altitude:0.#},{record.Temperature}\n");

    private static string Stamp(uint? time) =>
        FitTime.Date(time) is { } date ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : time?.ToString(CultureInfo.InvariantCulture) ?? "";
}
