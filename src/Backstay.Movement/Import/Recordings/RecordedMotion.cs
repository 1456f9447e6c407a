namespace Backstay.Movement.Import.Recordings;

/// <summary>Raw recordings as a format among the others: each window is recognised, and windows of one motion that follow each other are a spell.</summary>
/// <param name="recognise">What a body did in a window; null where it cannot be told.</param>
internal sealed class RecordedMotion(IAccelerometerRecording recording, Func<SampleWindow, Motion?> recognise) : IMovementFormat
{
    private const string Source = "Recording";
    private static readonly double LengthMs = SampleWindow.Length * SampleWindow.StepMs;

    /// <summary>Times before it, in milliseconds since 1970, are of a recording's own clock.</summary>
    private const long FirstDate = 100_000_000_000;

    public string Name => recording.Name;

    public bool Matches(string name, ReadOnlySpan<byte> head) => recording.Matches(name, head);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        (Motion Motion, double Start, double End)? open = null;
        var windows = new Resampling(Take);
        var leftOut = recording.Read(file, windows.Add, ct);
        windows.Complete();
        Close();
        if (leftOut > 0) findings.Refuse($"{leftOut} rows of this recording hold no numbers or go back in time. They are left out.");

        void Take(SampleWindow window)
        {
            if (window.StartMs < FirstDate)
                throw new UnreadableException("This recording does not tell when it was made. Send the zip that the app makes, with all that is in it.");
            var motion = recognise(window);
            if (open is { } before && before.Motion == motion && Math.Abs(window.StartMs - before.End) <= SampleWindow.StepMs) open = before with { End = window.StartMs + LengthMs };
            else
            {
                Close();
                open = motion is { } told ? (told, window.StartMs, window.StartMs + LengthMs) : null;
            }
        }

        void Close()
        {
            if (open is { } spell && Moments.OfMilliseconds((long)spell.Start) is { } start && Moments.OfMilliseconds((long)spell.End) is { } end) findings.Admit(start, end, spell.Motion, null, Source);
            open = null;
        }
    }
}
