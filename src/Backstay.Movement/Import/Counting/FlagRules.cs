namespace Backstay.Movement.Import.Counting;

/// <summary>From when on a fix is not counted. All are our own choice but where a source is named.</summary>
internal sealed record FlagRules
{
    public static FlagRules Usual { get; } = new();

    /// <summary>Metres. e-mission leaves out what is less accurate, too.</summary>
    public double LeastAccuracy { get; init; } = 200;

    /// <summary>Metres a second that nobody goes there and at once back at. A train may be faster: it does not come back.</summary>
    public double Fastest { get; init; } = 60;

    /// <summary>What jumps away for longer has gone there.</summary>
    public TimeSpan LongestJump { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Clocks of phones and servers differ by less.</summary>
    public TimeSpan ClockDifference { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>So many fixes in a row that are older than what came before are another stretch, not old ones sent again.</summary>
    public int MostStale { get; init; } = 8;

    /// <summary>Positions by satellite are not older.</summary>
    public DateTimeOffset Earliest { get; init; } = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
