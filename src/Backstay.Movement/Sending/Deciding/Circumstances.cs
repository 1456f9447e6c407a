namespace Backstay.Movement.Sending.Deciding;

/// <summary>When something could be said: the evening before, to plan; or just before it could be done.</summary>
internal enum SendingTime { Planning, Doing }

/// <summary>All that is known of a moment at which something could be said. What is not known is null, and nothing is guessed from that.</summary>
internal sealed record Circumstances
{
    /// <summary>With the person's offset at that moment.</summary>
    public required DateTimeOffset At { get; init; }

    public required SendingTime Time { get; init; }

    /// <summary>Chance, 0 to 1, that the best suggestion of now gets done; null where there is none that fits.</summary>
    public required double? Fits { get; init; }

    /// <summary>Of messages, today so far.</summary>
    public required int SaidToday { get; init; }

    /// <summary>When the person usually does what would be suggested.</summary>
    public TimeOnly? Usual { get; init; }

    public double? MinutesSitting { get; init; }
    public double? MinutesSinceWalk { get; init; }
    public Motion? Motion { get; init; }
    public bool Asleep { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Degrees Celsius, at the hour at which it would be done.</summary>
    public double? Temperature { get; init; }

    /// <summary>Chance of rain then, 0 to 1.</summary>
    public double? Rain { get; init; }

    /// <summary>As last told today, 0 to 10.</summary>
    public double? Pain { get; init; }

    /// <summary>Minutes of movement in the half hour before.</summary>
    public double? MinutesBefore { get; init; }

    /// <summary>Minutes of movement of the day before.</summary>
    public double? MinutesYesterday { get; init; }

    /// <summary>Moments left in a programme of known length; null where there is no end.</summary>
    public int? Left { get; init; }
}

/// <summary>When a person wants to hear nothing, and how much at most.</summary>
internal sealed record SendingWishes
{
    public TimeOnly QuietFrom { get; init; } = new(21, 30);
    public TimeOnly QuietTo { get; init; } = new(7, 30);

    /// <summary>From when in the evening the next day can be planned.</summary>
    public TimeOnly PlanningFrom { get; init; } = new(18, 30);

    /// <summary>2 or 3; people of the reviewed studies asked for few.</summary>
    public int MostADay { get; init; } = 3;
}
