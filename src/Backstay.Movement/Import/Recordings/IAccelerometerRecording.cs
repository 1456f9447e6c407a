using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Recordings;

/// <summary>Reads one kind of raw recording. Pure but for the stream.</summary>
internal interface IAccelerometerRecording
{
    /// <summary>As it stands in reports, such as "sensor-logger".</summary>
    string Name { get; }

    /// <inheritdoc cref="IMovementFormat.Matches"/>
    bool Matches(string name, ReadOnlySpan<byte> head);

    /// <summary>Tells the samples in order of time, as often as they were measured.</summary>
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
