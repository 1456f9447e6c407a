using Backstay.Design.Graphs;

namespace Backstay.Plan.Progress;

/// <summary>How far back the page looks.</summary>
/// <param name="Key">As the address says it.</param>
internal sealed record Period(string Key, int Days, string Name)
{
    /// <summary>Days a graph shows at least, so that the first few do not look like a wall.</summary>
    private const int Fewest = 14;

    /// <summary>More than this many days are shown as weeks.</summary>
    private const int MostPlaces = 60;

    public static IReadOnlyList<Period> Choices => [new("3-weeks", 21, Words.ThreeWeeks), new("3-months", 91, Words.ThreeMonths), new("all", 2 * 365, Words.AllTime)];

    /// <returns>Three weeks for an address that says nothing known.</returns>
    public static Period Of(string? key) => Choices.FirstOrDefault(period => period.Key == key) ?? Choices[0];

    public DateOnly Begin(DateOnly today) => today.AddDays(1 - Days);

    /// <summary>The first day drawn: that of the first number, but two weeks at least.</summary>
    public DateOnly FirstShown(DateOnly today, DateOnly firstTold) => Later(Begin(today), Earlier(firstTold, today.AddDays(1 - Fewest)));

    public static int Step(DateOnly first, DateOnly today) => today.DayNumber - first.DayNumber < MostPlaces ? 1 : Weekly.Days;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
