namespace Backstay.Plan.Progress;

internal enum Link { MorePairs, None, Lower, Higher }

/// <summary>
/// Pain on the day after somebody moved, beside the pain of the day itself. Counts alone: what happened on most days. It is no proof of a
/// cause, and no word here says so. Pure.
/// </summary>
internal static class DayAfter
{
    public const int PairsNeeded = 5;

    public static Link Of(IReadOnlyList<Told> pain, IReadOnlyList<Told> minutes)
    {
        var moved = minutes.Where(one => one.Value > 0).Select(one => one.Day).ToHashSet();
        var told = pain.ToDictionary(one => one.Day, one => one.Value);
        var pairs = pain.Where(one => told.ContainsKey(one.Day.AddDays(1))).Select(one => (one.Day, Change: told[one.Day.AddDays(1)] - one.Value)).ToList();
        double[] after = [.. pairs.Where(pair => moved.Contains(pair.Day)).Select(pair => pair.Change)];
        double[] other = [.. pairs.Where(pair => !moved.Contains(pair.Day)).Select(pair => pair.Change)];
        if (after.Length < PairsNeeded) return Link.MorePairs;
        if (IsMost(after, other, change => change < 0)) return Link.Lower;
        return IsMost(after, other, change => change > 0) ? Link.Higher : Link.None;
    }

    // What happens as often after days without moving says nothing about moving.
    private static bool IsMost(double[] after, double[] other, Func<double, bool> holds)
    {
        var share = Share(after, holds);
        return share > .5 && (other.Length < PairsNeeded || share > Share(other, holds));
    }

    private static double Share(double[] changes, Func<double, bool> holds) => changes.Count(holds) / (double)changes.Length;
}
