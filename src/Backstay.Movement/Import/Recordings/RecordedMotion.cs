using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Recordings;

/// <summary>Raw recordings as a format among the others: what is recognised in them. Nobody says where on the body the phone was.</summary>
internal sealed class RecordedMotion(IAccelerometerRecording recording) : IMovementFormat
{
    private const string Source = "Recording";

    /// <summary>Samples that are looked at together: two hours of 50 a second. More would fill the memory.</summary>
    private const int Portion = 360_000;

    /// <summary>Times before it, in milliseconds since 1970, are of a recording's own clock.</summary>
    private const long FirstDate = 100_000_000_000;

    public string Name => recording.Name;

    public bool Matches(string name, ReadOnlySpan<byte> head) => recording.Matches(name, head);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var samples = new List<Sample>();
        var leftOut = recording.Read(file, Take, ct);
        Tell();
        if (leftOut > 0) findings.Refuse($"{leftOut} rows of this recording hold no numbers or go back in time. They are left out.");

        void Take(Sample sample)
        {
            if (sample.Milliseconds < FirstDate)
                throw new UnreadableException("This recording does not tell when it was made. Send the zip that the app makes, with all that is in it.");
            samples.Add(sample);
            if (samples.Count == Portion) Tell();
        }

        void Tell()
        {
            foreach (var spell in MotionSpells.Of(Recogniser.Of(Placement.Unknown).WindowsOf(samples), DateTimeOffset.UnixEpoch, Source)) findings.Admit(spell.Start, spell.End, spell.Motion, null, Source);
            samples.Clear();
        }
    }
}
