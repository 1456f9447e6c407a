namespace Backstay.Movement.Import.Fit;

/// <summary>
/// Daily monitoring (messages 103 and 55). A message tells what has been done since the one before, and how many steps of that kind there have been
/// since the day began.
/// </summary>
internal sealed class FitMonitoring
{
    public const int Begin = 103, Message = 55;

    private const int Day = 24 * 60 * 60;

    private readonly Dictionary<long, long> totals = [];
    private uint? time, before;
    private bool fromMidnight;

    public void ReadBegin(in FitMessage message)
    {
        totals.Clear();
        (time, before) = (message.Time ?? time, message.Time ?? time);
        fromMidnight = message.Whole(0) is { } local && local % Day == 0;
    }

    /// <returns>Null where the message tells of no stretch of time.</returns>
    public Spell? Read(in FitMessage message, string source)
    {
        var now = message.Time ?? (message.Whole(26) is { } lower && time is { } last ? FitTime.Later16(last, lower) : null);
        time = now ?? time;
        // A sum over many minutes says nothing of when.
        if (message.Whole(29) is not null) return null;
        var activity = message.Whole(5) ?? message.Whole(24) & 0x1F;
        if (now is null || FitSport.Daily(activity) is not { } motion) return null;
        var (start, steps) = (before, motion is Motion.Walk or Motion.Run ? Steps(activity!.Value, message.Whole(3)) : null);
        before = now;
        return FitTime.Date(start) is { } from && FitTime.Date(now) is { } to && from < to ? new(from, to, motion, steps, source) : null;
    }

    // Steps of the first message of a file that begins within the day cannot be told from those before.
    private int? Steps(long activity, long? total)
    {
        if (total is not { } now) return null;
        var known = totals.TryGetValue(activity, out var then) || fromMidnight;
        totals[activity] = now;
        return known && now >= then && now - then <= int.MaxValue ? (int)(now - then) : null;
    }
}
