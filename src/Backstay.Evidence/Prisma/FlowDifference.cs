using System.Globalization;

namespace Backstay.Evidence.Prisma;

/// <summary>What changed from one flow to a later one.</summary>
internal static class FlowDifference
{
    public static IReadOnlyList<string> Between(FlowCounts earlier, FlowCounts later)
    {
        var (before, after) = (Numbered(earlier), Numbered(later));
        return [.. after.Where(one => before.GetValueOrDefault(one.Key) != one.Value).Select(one => Changed(one.Key.Name, before.GetValueOrDefault(one.Key), one.Value)),
            .. before.Keys.Where(key => !after.ContainsKey(key)).Select(key => Changed(key.Name, before[key], 0))];
    }

    // Two boxes may have one name, such as a reason at two levels.
    private static Dictionary<(string Name, int Place), int> Numbered(FlowCounts counts) =>
        FlowNumbers.Of(counts).GroupBy(one => one.Name).SelectMany(same => same.Select((one, place) => (Key: (one.Name, place), one.Count))).ToDictionary(one => one.Key, one => one.Count);

    private static string Changed(string name, int before, int after) => string.Format(CultureInfo.CurrentCulture, Words.FlowChanged, name, after, before);
}
