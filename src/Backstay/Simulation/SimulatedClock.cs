using Backstay.Kernel.Ids;

namespace Backstay.Simulation;

/// <summary>
/// A clock that is moved by hand, and goes on by a millisecond at each look so that what happens later is later. Timers and pauses of the program
/// still follow real time. People get their ids from it in turn, so that the same seed gives the same plans.
/// </summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider, IGiveIds
{
    private long ticks = start.UtcTicks;
    private int people;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset moment)
    {
        for (var now = Interlocked.Read(ref ticks); now < moment.UtcTicks; now = Interlocked.Read(ref ticks)) Interlocked.CompareExchange(ref ticks, moment.UtcTicks, now);
    }

    public Guid? NextId(Type of)
    {
        if (of != typeof(PersonId)) return null;
        Span<byte> random = stackalloc byte[16];
        new Random(Interlocked.Increment(ref people)).NextBytes(random);
        // The form of version 7: time in front, then version and variant; all else is chance.
        BitConverter.GetBytes(GetUtcNow().ToUnixTimeMilliseconds()).AsSpan(0, 6).CopyTo(random);
        random[..6].Reverse();
        random[6] = (byte)(random[6] & 0x0f | 0x70);
        random[8] = (byte)(random[8] & 0x3f | 0x80);
        return new Guid(random, bigEndian: true);
    }
}
