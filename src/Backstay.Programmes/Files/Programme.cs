namespace Backstay.Programmes.Files;

/// <summary>An intervention as its file states it.</summary>
public sealed record Programme
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public TodayLimits Today { get; init; } = new();
    public IReadOnlyList<Asking> Asks { get; init; } = [];
}

/// <summary>How much a day may hold.</summary>
public sealed record TodayLimits
{
    public int AtMost { get; init; } = 3;

    /// <summary>How many of them take under two minutes.</summary>
    public int UnderTwoMinutes { get; init; } = 1;
}

/// <summary>A questionnaire and when it is asked: day 0, daily, weekly.</summary>
public sealed record Asking(string Questionnaire, string When);
