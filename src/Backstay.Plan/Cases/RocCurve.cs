namespace Backstay.Plan.Cases;

internal static class RocCurve
{
    /// <summary>By the ranks of the odds, ties sharing the mean of theirs (Mann and Whitney).</summary>
    /// <returns>0 to 1; 0.5 when all outcomes are the same.</returns>
    public static double Area(IReadOnlyCollection<(double Odds, bool IsGood)> foretold)
    {
        double good = foretold.Count(one => one.IsGood), other = foretold.Count - good;
        if (good == 0 || other == 0) return .5;
        var (ranks, before) = (0.0, 0);
        foreach (var tied in foretold.GroupBy(one => one.Odds).OrderBy(tied => tied.Key))
        {
            var count = tied.Count();
            ranks += tied.Count(one => one.IsGood) * (before + (count + 1) / 2.0);
            before += count;
        }
        return (ranks - good * (good + 1) / 2) / (good * other);
    }
}
