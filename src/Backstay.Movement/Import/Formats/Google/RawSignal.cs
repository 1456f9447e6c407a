using System.Text.Json;

namespace Backstay.Movement.Import.Formats.Google;

/// <summary>What the phone measured lately: a "position". Guesses of activity and lists of wireless networks stand beside and are read over.</summary>
internal static class RawSignal
{
    public static void Read(JsonElement signal, long number, IFindings findings)
    {
        var position = signal.At("position");
        if (position.ValueKind != JsonValueKind.Object) return;
        if (GooglePlace.Of(position) is not { } place) findings.Refuse(Admission.NoPlace, number);
        else if (Moments.OfIso(position.At("timestamp").Text()) is not { } at) findings.Refuse(Admission.NoDate, number);
        else findings.Admit(at, place.Latitude, place.Longitude, position.At("accuracyMeters").Number(), line: number);
    }
}
