namespace Backstay.Movement.Import.Formats;

/// <summary>Joins a watch's minutes with steps into walks, one after another.</summary>
internal sealed class MinuteWalk(IFindings findings)
{
    /// <summary>What a watch writes that does not know: the highest number of one byte.</summary>
    private const long Unknown = 255;

    private const long TooMany = 100_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private DateTimeOffset start, last;
    private string device = "";
    private long steps;

    /// <param name="at">In the order of time.</param>
    public void Take(DateTimeOffset at, long? count, string device)
    {
        if (count is not (> 0 and < TooMany and not Unknown)) return;
        // A clock that drifts puts its minutes some seconds apart.
        if (steps > 0 && (device != this.device || at - last > 1.5 * Minute)) End();
        if (steps == 0) (start, this.device) = (at, device);
        (last, steps) = (at, steps + count.Value);
    }

    public void End()
    {
        if (steps > 0) findings.Admit(start, last + Minute, Motion.Walk, steps, device);
        steps = 0;
    }
}
