namespace Backstay.Programmes.Files;

/// <summary>An intervention as its file states it.</summary>
public sealed record Programme
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public TodayLimits Today { get; init; } = new();
}

/// <summary>How much a day may hold.</summary>
public sealed record TodayLimits
{
    public int AtMost { get; init; } = 3;

    /// <summary>How many of them take under two minutes.</summary>
    public int UnderTwoMinutes { get; init; } = 1;
}
