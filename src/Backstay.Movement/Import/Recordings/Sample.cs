namespace Backstay.Movement.Import.Recordings;

/// <summary>What an accelerometer measured at one moment, gravity with it.</summary>
/// <param name="TimeMs">Milliseconds since 1970 UTC where the recording tells when it was made, else since it began.</param>
/// <param name="X">Thousandths of the earth's gravity (milli-g), as <paramref name="Y"/> and <paramref name="Z"/>.</param>
internal readonly record struct Sample(long TimeMs, float X, float Y, float Z);

/// <summary>Five seconds at 50 Hz, each list of <see cref="Length"/> values in milli-g.</summary>
/// <param name="StartMs">As <see cref="Sample.TimeMs"/>.</param>
internal sealed record SampleWindow(long StartMs, float[] X, float[] Y, float[] Z)
{
    public const int Length = 250;
    public const double StepMs = 20;
}

/// <summary>Reads one kind of raw recording. Pure but for the stream.</summary>
internal interface IAccelerometerRecording
{
    /// <summary>As it stands in reports, such as "sensor-logger".</summary>
    string Name { get; }

    /// <inheritdoc cref="IMovementFormat.Matches"/>
    bool Matches(string name, ReadOnlySpan<byte> head);

    /// <summary>Tells the samples in order of time, as often as they were measured. <see cref="Resampling"/> makes windows of them.</summary>
    /// <param name="file">As for <see cref="IMovementFormat.Read"/>.</param>
    /// <returns>How many rows were left out, as they hold no numbers or go back in time.</returns>
    /// <exception cref="UnreadableException">It cannot be understood, or gravity is left out of it. What was told before stays.</exception>
    long Read(Stream file, Action<Sample> take, CancellationToken ct);
}

/// <summary>All kinds of recordings that can be read.</summary>
internal static class AccelerometerRecordings
{
    public static IReadOnlyList<IAccelerometerRecording> All { get; } = [new ZippedRecording(), new RecordingTable()];

    /// <inheritdoc cref="IMovementFormat.Matches"/>
    /// <returns>Null where no kind knows it.</returns>
    public static IAccelerometerRecording? Of(string name, ReadOnlySpan<byte> head)
    {
        foreach (var recording in All)
            if (recording.Matches(name, head)) return recording;
        return null;
    }
}
