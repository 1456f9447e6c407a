namespace Backstay.Movement.Suggestions.Routine;

/// <summary>All that a ranking may know of a person and a day.</summary>
internal sealed record RoutineDay
{
    public required DateOnly Day { get; init; }

    /// <summary>From which on there is time, 0 to 23.</summary>
    public int FromHour { get; init; }

    public IReadOnlyList<RegularWalk> Walks { get; init; } = [];
    public IReadOnlyList<SittingStretch> Sitting { get; init; } = [];
    public IReadOnlyList<KnownExercise> Exercises { get; init; } = [];

    /// <summary>By hour; empty where weather is not asked for, and then nothing is left out for it.</summary>
    public IReadOnlyDictionary<int, HourForecast> Forecast { get; init; } = new Dictionary<int, HourForecast>();

    /// <summary>Null where none was told; taken as moderate.</summary>
    public PainBand? Pain { get; init; }

    /// <summary>Minutes moved on days before this one.</summary>
    public IReadOnlyDictionary<DateOnly, int> Minutes { get; init; } = new Dictionary<DateOnly, int>();

    /// <summary>Minutes moved today so far.</summary>
    public int Moved { get; init; }

    /// <summary>Keys that the person does not want today.</summary>
    public IReadOnlySet<string> NotToday { get; init; } = new HashSet<string>();

    /// <summary>Refused, found to hurt, or not for a body like theirs.</summary>
    public IReadOnlySet<Activity> LeftOut { get; init; } = new HashSet<Activity>();

    /// <summary>Keys as the person put them, the dearest first; those they did not place come last.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>How likely things get done; <see cref="RoutineChance.Before"/> where nothing is learned yet.</summary>
    public DoneChance Chance { get; init; } = RoutineChance.Before;

    public bool Weekend => Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public PainBand Band => Pain ?? PainBand.Moderate;
}
