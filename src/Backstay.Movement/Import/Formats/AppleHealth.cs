using System.Globalization;

namespace Backstay.Movement.Import.Formats;

/// <summary>
/// The export.xml of Apple Health. Steps become walks with their count, workouts spells of their kind. Distances are of the same
/// walks and are read over, as is all that is not movement. A reader of this one: github.com/tdda/applehealthdata.
/// </summary>
internal sealed class AppleHealth : IMovementFormat
{
    private const string Workout = "HKWorkoutActivityType";

    public string Name => "apple-health";

    /// <summary>The name says nothing: phones translate it.</summary>
    public bool Matches(string name, ReadOnlySpan<byte> head) => (head.StartsWith("<"u8) || head.StartsWith("\uFEFF<"u8))
        && (head.IndexOf("<HealthData"u8) >= 0 || head.IndexOf("<!DOCTYPE HealthData"u8) >= 0);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        using var xml = new BoundedXml(file);
        while (xml.NextElement())
        {
            if (xml.Depth == 0 && xml.Name != "HealthData") throw new UnreadableException("This is no export of Apple Health. In Health, tap your picture, then Export All Health Data.");
            ct.ThrowIfCancellationRequested();
            // What stands inside a correlation stands outside of it once more.
            if (xml.Depth != 1) continue;
            if (xml.Name == "Record" && xml["type"] == "HKQuantityTypeIdentifierStepCount") Take(xml, Motion.Walk, Steps(xml["value"]), findings);
            else if (xml.Name == "Workout") Take(xml, MotionOf(xml["workoutActivityType"]), steps: null, findings);
        }
    }

    private static void Take(BoundedXml xml, Motion motion, double? steps, IFindings findings)
    {
        if (Moments.OfApple(xml["startDate"]) is { } start && Moments.OfApple(xml["endDate"]) is { } end)
            findings.Admit(start, end, motion, steps, xml["sourceName"] ?? "Apple Health", xml.Line);
        else findings.Refuse(Admission.NoDate, xml.Line);
    }

    private static double Steps(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var steps) ? steps : double.NaN;

    private static Motion MotionOf(string? type) =>
        MotionWords.Of(type?.StartsWith(Workout, StringComparison.Ordinal) == true ? type[Workout.Length..] : type) ?? Motion.Other;
}
