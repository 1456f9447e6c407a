using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>
/// Where Google saw a phone, in all forms in which it hands that out: Records.json and the monthly files of Takeout, and what Google Maps
/// writes on the phone itself, on Android and on the iPhone.
/// </summary>
internal sealed class GoogleTimeline : IMovementFormat
{
    public const string Source = "Google Timeline";

    private static readonly Dictionary<string, Action<JsonElement, long, IFindings>> Readers = new()
    {
        ["locations[]"] = RecordedLocation.Read,
        ["timelineObjects[]"] = MonthlyObject.Read,
        ["semanticSegments[]"] = PhoneSegment.Read,
        ["rawSignals[]"] = RawSignal.Read,
        ["[]"] = PhoneSegment.Read,
    };

    private static readonly string[] Lists = ["locations", "timelineObjects", "semanticSegments", "rawSignals"];

    /// <summary>The iPhone writes a bare list; any of these tells that it is this one.</summary>
    private static readonly string[] OnIPhone = ["[].timelinePath", "[].visit", "[].activity", "[].timelineMemory"];

    public string Name => "google-timeline";

    public bool Matches(string name, ReadOnlySpan<byte> head)
    {
        var paths = JsonHead.Paths(head);
        return paths.Count > 0 && (Lists.Contains(paths[0]) || paths[0] == "userLocationProfile"
            || paths.Any(OnIPhone.Contains) && paths.Any(path => path is "[].startTime" or "[].endTime"));
    }

    public void Read(Stream file, IFindings findings, CancellationToken ct) =>
        new JsonRecords([.. Readers.Keys], (path, value, number) => Readers[path](value, number, findings), findings).Read(file, ct);
}
