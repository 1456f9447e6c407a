namespace Backstay.Simulation;

/// <summary>A clock that is moved by hand; timers and pauses of the program still follow real time.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset moment)
    {
        if (moment < GetUtcNow()) throw new ArgumentOutOfRangeException(nameof(moment), "A clock never goes back.");
        Interlocked.Exchange(ref ticks, moment.UtcTicks);
    }
}
