namespace Backstay.Design.Graphs;

public enum PanelKind { Line, Bars }

/// <summary>One measure over days; a day without a value is a gap, not a zero.</summary>
/// <param name="Least">Bottom of the scale.</param>
/// <param name="Most">Top of the scale.</param>
/// <param name="End">Label at the newest value, such as "pain 3".</param>
/// <param name="Begin">Label at the oldest value, such as "6"; null for none.</param>
public sealed record Panel(
    string Name, PanelKind Kind, double Least, double Most, IReadOnlyDictionary<DateOnly, double> Values, string End, string? Begin = null)
{
    /// <summary>What was meant to be, drawn pale behind the bars; null for none.</summary>
    public Aim? Aim { get; init; }
}

/// <summary>Values that were aimed at, on the scale of their panel.</summary>
public sealed record Aim(string Name, IReadOnlyDictionary<DateOnly, double> Values);

/// <summary>A span of days that is shaded and named, such as a flare-up; both ends included.</summary>
public sealed record Band(DateOnly From, DateOnly To, string Name);

/// <summary>Measures over the same days, one panel each, one above the other.</summary>
public sealed record DayGraph
{
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required IReadOnlyList<Panel> Panels { get; init; }
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Words beneath the first and the last place, such as "4 Nov" and "today".</summary>
    public required string FirstDay { get; init; }

    public required string LastDay { get; init; }

    /// <summary>Days that one value stands for: 1, or 7 where a value is a week's mean, kept under the week's first day.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Of the table with the numbers; null says by itself whether they are of days or means of weeks.</summary>
    public string? Caption { get; init; }

    /// <summary>How many values stand side by side at most.</summary>
    public int Places => (To.DayNumber - From.DayNumber) / Step + 1;

    /// <summary>Days that hold a value in at least one panel, newest first.</summary>
    public IReadOnlyList<DateOnly> DaysTold => [.. Panels.SelectMany(panel => panel.Values.Keys).Where(Holds).Distinct().OrderDescending()];

    /// <summary>The panel's values within the graph's days, oldest first.</summary>
    public IReadOnlyList<(DateOnly Day, double Value)> ValuesOf(Panel panel) => Within(panel.Values);

    internal IReadOnlyList<(DateOnly Day, double Value)> Within(IReadOnlyDictionary<DateOnly, double> values) =>
        [.. values.Where(one => Holds(one.Key)).OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];

    private bool Holds(DateOnly day) => day >= From && day <= To;
}
