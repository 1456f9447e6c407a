using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>An object of a monthly file of Takeout: an "activitySegment", from one place to another, or a "placeVisit", whose place stands for its begin and its end.</summary>
internal static class MonthlyObject
{
    public static void Read(JsonElement timeline, long number, IFindings findings)
    {
        var (segment, visit) = (timeline.At("activitySegment"), timeline.At("placeVisit"));
        if (segment.ValueKind == JsonValueKind.Object) ReadSegment(segment, number, findings);
        else if (visit.ValueKind == JsonValueKind.Object) ReadVisit(visit, number, findings);
        else findings.Refuse("A record is neither a way nor a stay.", number);
    }

    private static void ReadSegment(JsonElement segment, long number, IFindings findings)
    {
        if (Times(segment) is not var (start, end))
        {
            findings.Refuse(Admission.NoDate, number);
            return;
        }
        var motion = MotionWords.Of(segment.At("activityType").Text());
        if (motion is { } known) findings.Admit(start, end, known, steps: null, GoogleTimeline.Source, number);
        Place(segment.At("startLocation"), start, motion, number, findings);
        ReadPath(segment, motion, number, findings);
        Place(segment.At("endLocation"), end, motion, number, findings);
    }

    private static void ReadVisit(JsonElement visit, long number, IFindings findings)
    {
        if (Times(visit) is not var (start, end))
        {
            findings.Refuse(Admission.NoDate, number);
            return;
        }
        Place(visit.At("location"), start, motion: null, number, findings);
        ReadPath(visit, motion: null, number, findings);
        Place(visit.At("location"), end, motion: null, number, findings);
    }

    /// <summary>Waypoints have no times and are left out; the raw path has them.</summary>
    private static void ReadPath(JsonElement around, Motion? motion, long number, IFindings findings)
    {
        foreach (var point in around.At("simplifiedRawPath", "points").Items())
            if (RecordedLocation.TimeOf(point, "timestamp") is { } at) Place(point, at, motion, number, findings);
            else findings.Refuse(Admission.NoDate, number);
    }

    private static void Place(JsonElement place, DateTimeOffset at, Motion? motion, long number, IFindings findings)
    {
        if (GooglePlace.Of(place) is var (latitude, longitude)) findings.Admit(at, latitude, longitude, place.At("accuracyMeters").Number(), motion, number);
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Times(JsonElement around) =>
        RecordedLocation.TimeOf(around.At("duration"), "startTimestamp") is { } start && RecordedLocation.TimeOf(around.At("duration"), "endTimestamp") is { } end ? (start, end) : null;
}
