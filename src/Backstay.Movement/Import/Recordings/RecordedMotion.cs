using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Recordings;

/// <summary>Raw recordings as a format among the others: what is recognised in them. Nobody says where on the body the phone was.</summary>
internal sealed class RecordedMotion(IAccelerometerRecording recording) : IMovementFormat
{
    /// <summary>Times before it, in milliseconds since 1970, are of a recording's own clock.</summary>
    private const long FirstDate = 100_000_000_000;

    public string Name => recording.Name;

    public bool Matches(string name, ReadOnlySpan<byte> head) => recording.Matches(name, head);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var recognised = new RecognisedSamples(findings, Placement.Unknown, "Recording");
        var leftOut = recording.Read(file, Take, ct);
        recognised.Complete();
        if (leftOut > 0) findings.Refuse($"{leftOut} rows of this recording hold no numbers or go back in time. They are left out.");

        void Take(Sample sample)
        {
            if (sample.Milliseconds < FirstDate)
                throw new UnreadableException("This recording does not tell when it was made. Send the zip that the app makes, with all that is in it.");
            recognised.Add(sample);
        }
    }
}
