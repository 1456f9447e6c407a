namespace Backstay.Content;

/// <summary>Articles are read, exercises done; of the radio, talks are heard and practices followed.</summary>
public enum ItemKind { Article, Exercise, Talk, Practice }

public enum Position { Lying, Sitting, Standing, Walking }

/// <summary>One-sided exercises: both sides within one repetition, or each side by itself, all of one and then all of the other.</summary>
public enum Sides { None, Both, Each }

public enum FlareUpUse { Also, Only, Never }

/// <summary>Basic is what most people with back pain have been told at some time; all else goes further.</summary>
public enum Novelty { Basic, Further }

/// <summary>What an item's files say about it. Immutable; loaded once at start.</summary>
public sealed record ContentItem
{
    public required string Id { get; init; }
    public required ItemKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Line { get; init; }

    /// <summary>For whom it is meant; the same conditions are the reasons that a person reads.</summary>
    public AppliesTo AppliesTo { get; init; } = new();

    public FlareUpUse FlareUp { get; init; } = FlareUpUse.Also;

    /// <summary>1 first things first .. 5 nice to know.</summary>
    public int Priority { get; init; } = 3;

    public Novelty Novelty { get; init; } = Novelty.Further;

    /// <summary>Plans may offer it unasked. What suits few people, or is nobody's business but theirs, waits until somebody looks for it.</summary>
    public bool InPlans { get; init; } = true;

    /// <summary>
    /// Doses from easiest to hardest; an article has one, its reading time at three minutes' depth, and a talk the time to hear it.
    /// A practice has none: plans leave it out.
    /// </summary>
    public required IReadOnlyList<Dose> Levels { get; init; }

    /// <summary>Articles and talks: the shelf of the library.</summary>
    public string? Topic { get; init; }

    public Position? Position { get; init; }
    public IReadOnlyList<string> Purpose { get; init; } = [];

    /// <summary>Can be done on a very bad day.</summary>
    public bool SeverePain { get; init; }

    /// <summary>Conditions of the person that it does not suit, such as recent-surgery or thin-bones.</summary>
    public IReadOnlyList<string> AvoidWhen { get; init; } = [];

    public string? Easier { get; init; }
    public string? Harder { get; init; }

    /// <summary>Exercises: ids of what does much the same in another position.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Exercises counted in repetitions: seconds that one takes, both sides included where one repetition has both.</summary>
    public int? Pace { get; init; }

    public Sides Sides { get; init; }

    /// <summary>The day of its first publication.</summary>
    public DateOnly Published { get; init; }

    /// <summary>From this day on the item is left out of new plans until it is reviewed again.</summary>
    public DateOnly ReviewDue { get; init; } = DateOnly.MaxValue;

    /// <summary>The dose of a level that somebody was given, or the hardest that there is still.</summary>
    public Dose DoseAt(int level) => Levels[Math.Min(level, Levels.Count - 1)];

    /// <summary>Something to read or to hear, which is new to a person until it is opened.</summary>
    public bool Teaches => Kind is ItemKind.Article or ItemKind.Talk;

    /// <summary>Where its page is.</summary>
    public string Path => Kind switch { ItemKind.Article => "/learn/", ItemKind.Exercise => "/move/", _ => "/listen/" } + Id;

    /// <summary>Nobody has looked at it in time: it can still be found and read, and says so, but it is not put forward.</summary>
    public bool IsLapsed(DateOnly today) => ReviewDue <= today;
}

/// <summary>How much of an exercise: repetitions or seconds, sets, and whole minutes in all.</summary>
public sealed record Dose
{
    public required int Minutes { get; init; }
    public int? Repetitions { get; init; }
    public int? Seconds { get; init; }
    public int Sets { get; init; } = 1;
}

/// <summary>Conditions on the person; an empty one is true for everyone.</summary>
public sealed record AppliesTo
{
    /// <summary>Today's pain, 0 to 10, both ends included.</summary>
    public (int Least, int Most)? Pain { get; init; }

    /// <summary>What the back stops the person doing: sitting, standing, walking, bending, lifting, sleep, work, going-out, mood.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    public IReadOnlyList<Stage> Stage { get; init; } = [];

    /// <summary>Worry about moving, 0 not at all to 3 very, both ends included.</summary>
    public (int Least, int Most)? Worry { get; init; }

    public bool PoorSleep { get; init; }
    public bool LowMood { get; init; }
    public IReadOnlyList<WorkState> Work { get; init; } = [];
}

/// <summary>Stage of self-management: the first two weeks, learning, doing well for four weeks.</summary>
public enum Stage { New, Learning, Steady }

public enum WorkState { None, Fine, Struggling, Off }
