namespace Backstay.Evidence.Demo;

/// <summary>A clock for what happened on days gone by. It goes on by some seconds at each look, so that what comes later is later.</summary>
internal sealed class PastClock(DateTimeOffset today) : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now += Step;

    public void MoveTo(int daysAgo) => now = today.AddDays(-daysAgo);
}
