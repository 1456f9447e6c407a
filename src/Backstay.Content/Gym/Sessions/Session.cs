using Backstay.Content.Files;

namespace Backstay.Content.Gym.Sessions;

/// <summary>Exercises in a row, for a moment of the day and a number of minutes. Immutable; read once, when first asked for.</summary>
public sealed record Session
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Line { get; init; }

    /// <summary>5, 10 or 15; the steps take as long within <see cref="Leeway"/>.</summary>
    public required int Minutes { get; init; }

    /// <summary>For whom and when it is meant.</summary>
    public required string ForWhom { get; init; }

    /// <summary>What one may feel.</summary>
    public required string Feel { get; init; }

    /// <summary>When to stop.</summary>
    public required string Stop { get; init; }

    /// <summary>What it is, as HTML.</summary>
    public required string About { get; init; }

    public required IReadOnlyList<SessionStep> Steps { get; init; }

    /// <summary>1 first things first .. 5.</summary>
    public int Priority { get; init; } = 3;

    /// <summary>All of it can be done on a very bad day.</summary>
    public bool Gentle { get; init; }

    /// <summary>Positions in the order in which they come.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];
    public DateOnly Reviewed { get; init; }
    public DateOnly ReviewDue { get; init; }
    public string? SignedBy { get; init; }

    public string Path => PathOf(Id);

    /// <summary>How far a session may be from its minutes.</summary>
    public static TimeSpan Leeway { get; } = TimeSpan.FromSeconds(30);

    public static string PathOf(string id) => $"/move/sessions/{id}";
}

/// <summary>One exercise of a session.</summary>
/// <param name="Level">Index into the exercise's levels.</param>
/// <param name="Seconds">Exercises that are counted in minutes alone: how long; null for the minutes of the level.</param>
/// <param name="Rest">Seconds of rest after it.</param>
public sealed record SessionStep(string Exercise, int Level, int? Seconds, int Rest);
