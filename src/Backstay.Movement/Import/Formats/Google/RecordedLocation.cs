using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>A location of Records.json: {"latitudeE7", "longitudeE7", "accuracy", "timestamp" or "timestampMs", "activity": [{"activity": [{"type", "confidence"}]}]}.</summary>
internal static class RecordedLocation
{
    private const double Sure = 50;

    public static void Read(JsonElement location, long number, IFindings findings)
    {
        if (GooglePlace.Of(location) is not { } place) findings.Refuse(Admission.NoPlace, number);
        else if (TimeOf(location, "timestamp") is not { } at) findings.Refuse(Admission.NoDate, number);
        else findings.Admit(at, place.Latitude, place.Longitude, location.At("accuracy").Number(), MotionOf(location.At("activity")), number);
    }

    /// <summary>ISO 8601 under the name itself, or milliseconds since 1970, as a text, under the name with "Ms".</summary>
    public static DateTimeOffset? TimeOf(JsonElement value, string name) =>
        Moments.OfIso(value.At(name).Text()) ?? (value.At(name + "Ms").Whole() is { } milliseconds ? Moments.OfMilliseconds(milliseconds) : null);

    /// <summary>The first guess is the one next to the location in time; on foot is said beside walking.</summary>
    private static Motion? MotionOf(JsonElement activity)
    {
        var guesses = activity.Items().FirstOrDefault().At("activity").Items();
        return guesses.Where(guess => guess.At("confidence").Number() >= Sure).OrderByDescending(guess => guess.At("confidence").Number())
            .Select(guess => MotionWords.Of(guess.At("type").Text())).FirstOrDefault(motion => motion is not null);
    }
}
