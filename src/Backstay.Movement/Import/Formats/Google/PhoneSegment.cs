using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>A stretch of the timeline that Google Maps keeps on the phone: an "activity", a "visit" or a "timelinePath", between "startTime" and "endTime".</summary>
internal static class PhoneSegment
{
    public static void Read(JsonElement segment, long number, IFindings findings)
    {
        if (Moments.OfIso(segment.At("startTime").Text()) is not { } start || Moments.OfIso(segment.At("endTime").Text()) is not { } end)
        {
            findings.Refuse(Admission.NoDate, number);
            return;
        }
        ReadActivity(segment.At("activity"), start, end, number, findings);
        if (GooglePlace.Of(segment.At("visit", "topCandidate", "placeLocation")) is { } place)
        {
            findings.Admit(start, place.Latitude, place.Longitude, line: number);
            findings.Admit(end, place.Latitude, place.Longitude, line: number);
        }
        foreach (var point in segment.At("timelinePath").Items()) ReadPoint(point, start, number, findings);
    }

    private static void ReadActivity(JsonElement activity, DateTimeOffset start, DateTimeOffset end, long number, IFindings findings)
    {
        var motion = MotionWords.Of(activity.At("topCandidate", "type").Text());
        if (motion is { } known) findings.Admit(start, end, known, steps: null, GoogleTimeline.Source, number);
        if (GooglePlace.Of(activity.At("start")) is { } from) findings.Admit(start, from.Latitude, from.Longitude, motion: motion, line: number);
        if (GooglePlace.Of(activity.At("end")) is { } to) findings.Admit(end, to.Latitude, to.Longitude, motion: motion, line: number);
    }

    /// <summary>Android tells a point's time, the iPhone how many minutes it is after the start.</summary>
    private static void ReadPoint(JsonElement point, DateTimeOffset start, long number, IFindings findings)
    {
        var minutes = point.At("durationMinutesOffsetFromStartTime").Number();
        var at = Moments.OfIso(point.At("time").Text()) ?? (minutes is >= 0 and < 1e6 ? start.AddMinutes(minutes.Value) : null);
        if (GooglePlace.Of(point.At("point")) is not { } place) findings.Refuse(Admission.NoPlace, number);
        else if (at is not { } known) findings.Refuse(Admission.NoDate, number);
        else findings.Admit(known, place.Latitude, place.Longitude, line: number);
    }
}
