namespace Backstay.Design.Graphs;

/// <summary>One day as a dot.</summary>
/// <param name="Across">Of the measure that lies below.</param>
/// <param name="Up">Of the measure that stands on the left.</param>
public readonly record struct DayDot(DateOnly Day, double Across, double Up);

/// <summary>A tendency as a line through the middle of the dots, and how steep it could be.</summary>
/// <param name="Slope">Units up for one across.</param>
/// <param name="Lowest">Slope at one edge of the band.</param>
/// <param name="Highest">Slope at the other.</param>
public sealed record Tilt(double Slope, double Lowest, double Highest);

/// <summary>Two measures of the same days against each other, one dot a day.</summary>
public sealed record DotGraph
{
    public required IReadOnlyList<DayDot> Dots { get; init; }

    /// <summary>Names as they stand in the drawing and in the table.</summary>
    public required string AcrossName { get; init; }
    public required string UpName { get; init; }

    /// <summary>Ends of the scales.</summary>
    public required double MostAcross { get; init; }
    public required double MostUp { get; init; }

    /// <summary>Words at the right end of the lower scale, such as "60 min".</summary>
    public required string MostAcrossLabel { get; init; }

    public Tilt? Tilt { get; init; }

    /// <summary>Of the table with the numbers.</summary>
    public required string Caption { get; init; }
}
