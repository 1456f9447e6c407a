using Backstay.Movement.Import.Tables;

namespace Backstay.Movement.Columns;

/// <summary>What a column can tell.</summary>
/// <param name="Field">Name in the form.</param>
internal sealed record Meaning(string Field, string Label, Func<CsvMapping, string?> Of, Func<CsvMapping, string?, CsvMapping> With)
{
    public static IReadOnlyList<Meaning> When =>
    [
        new("time", Words.ColumnTime, one => one.Time, (one, column) => one with { Time = column }), new("date", Words.ColumnDate, one => one.Date, (one, column) => one with { Date = column }),
        new("end", Words.ColumnEnd, one => one.End, (one, column) => one with { End = column }), new("minutes", Words.ColumnMinutes, one => one.Minutes, (one, column) => one with { Minutes = column }),
    ];

    public static IReadOnlyList<Meaning> What =>
    [
        new("steps", Words.ColumnSteps, one => one.Steps, (one, column) => one with { Steps = column }), new("motion", Words.ColumnMotion, one => one.Motion, (one, column) => one with { Motion = column }),
        new("source", Words.ColumnSource, one => one.Source, (one, column) => one with { Source = column }),
    ];

    public static IReadOnlyList<Meaning> Where =>
    [
        new("latitude", Words.ColumnLatitude, one => one.Latitude, (one, column) => one with { Latitude = column }), new("longitude", Words.ColumnLongitude, one => one.Longitude, (one, column) => one with { Longitude = column }),
        new("accuracy", Words.ColumnAccuracy, one => one.Accuracy, (one, column) => one with { Accuracy = column }),
    ];

    public static IReadOnlyList<Meaning> All => [.. When, .. What, .. Where];
}
