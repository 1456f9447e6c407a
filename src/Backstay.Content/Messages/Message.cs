using Backstay.Content.Files;

namespace Backstay.Content.Messages;

/// <summary>What a message is for; each has its own file in content/messages.</summary>
public enum MessagePurpose { Start, Plan, Do, Praise, FlareUp, AfterFlareUp, Return, LookBack, Insight, Sleep, Work }

/// <summary>What a praise speaks of.</summary>
public enum Praised { Any, Article, Exercise, Walking, Breathing }

/// <summary>One or two sentences that the program says to a person on a day.</summary>
public sealed record Message
{
    public required string Id { get; init; }
    public required MessagePurpose Purpose { get; init; }
    public required string Text { get; init; }

    /// <summary>All must hold; unlike an item's, which but one must not contradict.</summary>
    public AppliesTo AppliesTo { get; init; } = new();

    /// <summary>Conditions of the person that it does not suit.</summary>
    public IReadOnlyList<string> AvoidWhen { get; init; } = [];

    public Praised About { get; init; }

    /// <summary>Return: for breaks of so many days, both ends included; null for any.</summary>
    public (int Least, int Most)? AfterDays { get; init; }

    /// <summary>Insight: where the fact comes from.</summary>
    public Source? Source { get; init; }

    /// <summary>From this day on it is not said until it is reviewed again.</summary>
    public required DateOnly ReviewDue { get; init; }
}
