using System.Text.RegularExpressions;

namespace Backstay.Movement.Import.Counting;

/// <summary>Which of two devices to believe about the same minute. A watch is on the body where a phone may lie on a table.</summary>
internal static partial class SourceRank
{
    public const int Worn = 0, Carried = 1;

    private static readonly string[] Makers = ["watch", "garmin", "fitbit", "suunto", "coros", "amazfit", "xiaomi", "whoop", "withings", "forerunner", "vivoactive", "vivosmart", "huami", "fossil", "pebble"];

    private static readonly HashSet<string> Words = new(["band", "oura", "polar", "fenix", "ring", "wahoo", "tcx", "fit", "mi", "tracker", "bangle", "zepp"], StringComparer.OrdinalIgnoreCase);

    public static int Of(string source) =>
        Makers.Any(maker => source.Contains(maker, StringComparison.OrdinalIgnoreCase)) || Word().EnumerateMatches(source) is var found && AnyKnown(source, found) ? Worn : Carried;

    private static bool AnyKnown(string source, Regex.ValueMatchEnumerator found)
    {
        foreach (var word in found)
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(source.AsSpan(word.Index, word.Length))) return true;
        return false;
    }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
