namespace Backstay.Design.Graphs;

public enum PanelKind { Line, Bars }

/// <summary>One measure over days; a day without a value is a gap.</summary>
/// <param name="Most">Top of the scale; 0 is its bottom.</param>
/// <param name="End">Label at the newest value, such as "pain 3".</param>
public sealed record Panel(string Name, PanelKind Kind, double Most, IReadOnlyDictionary<DateOnly, double> Values, string End);

/// <summary>A span of days that is shaded and named, such as a flare-up.</summary>
public sealed record Band(DateOnly From, DateOnly To, string Name);

/// <summary>Measures over the same days, one panel each, one above the other.</summary>
public sealed record DayGraph(DateOnly From, DateOnly To, IReadOnlyList<Panel> Panels, IReadOnlyList<Band> Bands, string FirstDay, string LastDay)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}
