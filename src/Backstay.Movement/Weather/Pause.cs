namespace Backstay.Movement.Weather;

/// <summary>How long a server that failed is left alone: a minute, each time twice as long, at most an hour; longer where it asks for it, at most a day.</summary>
internal sealed class Pause
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1), Longest = TimeSpan.FromHours(1), LongestAsked = TimeSpan.FromDays(1);

    private TimeSpan next = First;
    private DateTimeOffset until;

    public bool Lasts(DateTimeOffset now) => now < until;

    public void End() => (next, until) = (First, default);

    /// <returns>How long it is; null where it had begun already: questions that were under way together fail together.</returns>
    public TimeSpan? Begin(DateTimeOffset now, TimeSpan? asked)
    {
        if (Lasts(now)) return null;
        var pause = asked > LongestAsked ? LongestAsked : asked > next ? asked.Value : next;
        (next, until) = (next * 2 < Longest ? next * 2 : Longest, now + pause);
        return pause;
    }
}
