namespace Backstay.Movement.Import.Fit;

/// <summary>A moment of an activity (message 20), in its units; null where the device told nothing.</summary>
/// <param name="Speed">Metres a second.</param>
/// <param name="Distance">Metres since the start.</param>
/// <param name="Latitude">Semicircles: 2^31 of them are 180 degrees.</param>
/// <param name="Altitude">Metres above the sea.</param>
/// <param name="Temperature">Degrees Celsius.</param>
/// <param name="Accuracy">Metres.</param>
internal readonly record struct FitRecord(
    uint? Time, long? HeartRate, long? Cadence, double? Speed, double? Distance, long? Latitude, long? Longitude, double? Altitude, long? Temperature, long? Accuracy)
{
    public const int Message = 20;

    public static double Degrees(long semicircles) => semicircles * (180d / (1L << 31));
}

/// <summary>Reads the records of one file, in order: a distance packed into 12 bits only tells how it goes on.</summary>
internal sealed class FitRecords
{
    private const int Packed = 0xFFF;
    private long? distance;

    public FitRecord Read(in FitMessage message)
    {
        var (packedSpeed, packedDistance) = Unpack(message);
        return new(message.Time, message.Whole(3), message.Whole(4),
            (message.Whole(73) ?? message.Whole(6)) / 1000d ?? packedSpeed / 100d, message.Whole(5) / 100d ?? packedDistance / 16d,
            message.Whole(0), message.Whole(1), (message.Whole(78) ?? message.Whole(2)) / 5d - 500, message.Whole(13), message.Whole(31));
    }

    /// <summary>Starts another of the files that follow one another in one.</summary>
    public void Restart() => distance = null;

    private (int? Speed, long? Distance) Unpack(in FitMessage message)
    {
        if (!message.TryBytes(8, 3, out var bytes) || bytes.IndexOfAnyExcept((byte)0xFF) < 0) return (null, null);
        var speed = bytes[0] | (bytes[1] & 0xF) << 8;
        var lower = bytes[1] >> 4 | bytes[2] << 4;
        distance = distance is { } before ? before + (lower - before & Packed) : lower;
        return (speed == Packed ? null : speed, distance);
    }
}
