using Backstay.Movement.Import.Formats;
using Backstay.Movement.Import.Formats.Google;
using Backstay.Movement.Import.Recordings;

namespace Backstay.Movement.Import;

/// <summary>All formats that can be read.</summary>
internal static class MovementFormats
{
    /// <summary>The first that matches reads a file, so the pickier one stands before the more general.</summary>
    public static IReadOnlyList<IMovementFormat> All { get; } =
    [
        new BackstayWalk(),
        new AppleHealth(),
        new HealthAutoExport(),
        new GoogleTimeline(),
        new HealthConnect(),
        new Gadgetbridge(),
        new FitFormat(),
        new Gpx(),
        new Tcx(),
        new OwnTracks(),
        .. AccelerometerRecordings.All.Select(recording => new RecordedMotion(recording)),
        new ZippedFiles("apple-health", "apple_health_export/"),
        new ZippedFiles("health-connect", "health_connect_export.db"),
        new ZippedFiles("google-timeline", "Takeout/"),
        new ZippedFiles("zip", ""),
        new Gzipped(),
        new Csv(),
    ];

    /// <param name="name">Of the file, without folders.</param>
    /// <param name="head">Its first bytes, up to <see cref="IMovementFormat.HeadLength"/>.</param>
    /// <returns>Null where no format knows it.</returns>
    public static IMovementFormat? Of(string name, ReadOnlySpan<byte> head)
    {
        foreach (var format in All)
            if (format.Matches(name, head)) return format;
        return null;
    }
}
