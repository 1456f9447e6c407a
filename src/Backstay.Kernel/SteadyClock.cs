namespace Backstay.Kernel;

/// <summary>
/// A clock that stands still instead of going back, for this process: an edit stays newer than what it edits when the machine's clock is
/// corrected. A step of more than a few hours is a clock that was wrong before, and is followed.
/// </summary>
public sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(3);

    private long newest = machine.GetUtcNow().UtcTicks;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = machine.GetUtcNow().UtcTicks;
        var seen = Interlocked.Read(ref newest);
        if (now <= seen && seen - now < LongestWait.Ticks) return new(Interlocked.Increment(ref newest), TimeSpan.Zero);
        Interlocked.CompareExchange(ref newest, now, seen);
        return new(now, TimeSpan.Zero);
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
