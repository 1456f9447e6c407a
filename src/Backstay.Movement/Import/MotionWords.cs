using System.Text.RegularExpressions;

namespace Backstay.Movement.Import;

/// <summary>Understands how phones and watches call a way of moving: "HKWorkoutActivityTypeWalking", "Outdoor Run", "IN_PASSENGER_VEHICLE".</summary>
internal static partial class MotionWords
{
    private static readonly (Motion? Motion, string[] Words)[] Known =
    [
        (null, ["unknown", "tilting", "exiting"]),
        // Wheels that are pushed by hand are neither a walk nor a bicycle.
        (Motion.Other, ["wheelchair", "hand"]),
        (Motion.Stairs, ["stair", "stairs"]),
        (Motion.Run, ["run", "running", "jog", "jogging"]),
        (Motion.Walk, ["walk", "walking", "hike", "hiking", "foot"]),
        (Motion.Bike, ["cycling", "cycle", "bicycle", "biking", "bike"]),
        (Motion.Vehicle, ["vehicle", "car", "bus", "train", "tram", "tramway", "subway", "rail", "ferry", "taxi", "driving", "flying", "motorcycling", "motorcycle", "funicular", "gondola", "sailing", "boating"]),
        (Motion.Still, ["still"]),
    ];

    /// <returns>Null where the word says that nobody knows; <see cref="Motion.Other"/> where it is another sport.</returns>
    public static Motion? Of(string? told)
    {
        if (string.IsNullOrWhiteSpace(told)) return null;
        var words = Word().Matches(told).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (motion, known) in Known)
            if (known.Any(words.Contains)) return motion;
        return Motion.Other;
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();
}
