using System.Globalization;
using System.Text.Json;

namespace Backstay.Movement.Brought;

/// <summary>What was brought, in the person's words.</summary>
internal static class BroughtWords
{
    /// <summary>Where files come from, and how to get one.</summary>
    public static IReadOnlyList<(string Title, string How)> Ways =>
    [
        (Words.WayApple, Words.WayAppleHow), (Words.WayAndroid, Words.WayAndroidHow), (Words.WayGoogle, Words.WayGoogleHow), (Words.WayGadgetbridge, Words.WayGadgetbridgeHow),
        (Words.WayWatch, Words.WayWatchHow), (Words.WayOwnTracks, Words.WayOwnTracksHow), (Words.WaySensor, Words.WaySensorHow), (Words.WayTable, Words.WayTableHow),
    ];

    public static string Of(BroughtState state) => state switch
    {
        BroughtState.Waiting => Words.StateWaiting, BroughtState.Reading => Words.StateReading, BroughtState.Read => Words.StateRead,
        BroughtState.Unreadable => Words.StateUnreadable, BroughtState.Cancelled => Words.StateCancelled, _ => Words.StateUndone,
    };

    public static string FormatOf(string? format) => format switch
    {
        "backstay-walk" => Words.RecordTitle, "apple-health" => Words.WayApple, "health-connect" => Words.WayAndroid, "google-timeline" => Words.WayGoogle, "gadgetbridge" => Words.WayGadgetbridge, "health-auto-export" => "Health Auto Export",
        "owntracks" => Words.WayOwnTracks, "fit" => "FIT", "gpx" => "GPX", "tcx" => "TCX", "csv" => Words.WayTable, "zip" or "gzip" => Words.FormatZip, null => "", _ => Words.WaySensor,
    };

    public static IReadOnlyList<RefusedRecords> RefusedOf(BroughtFile file) => JsonSerializer.Deserialize<List<RefusedRecords>>(file.Refused)!;

    public static string Of(RefusedRecords one) => one.Lines.Count == 0
        ? string.Format(CultureInfo.CurrentCulture, Words.RefusedTimes, one.Count)
        : string.Format(CultureInfo.CurrentCulture, Words.RefusedLines, one.Count, string.Join(", ", one.Lines));
}
