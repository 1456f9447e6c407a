using Backstay.CheckIns.Diary;

namespace Backstay.Plan.Progress;

internal enum Trend { TooFewDays, Same, Lower, Higher, ClearlyLower, ClearlyHigher }

/// <summary>What numbers mean, said no louder than they allow. Pure.</summary>
internal static class Meaning
{
    private const int DaysNeeded = 3;

    /// <summary>
    /// First seven told days against the last seven. Under one point is about the same; two points, or 30 % of the first, is clear:
    /// the change that patients call important (Farrar et al., Pain 2001;94:149; Ostelo et al., Spine 2008;33:90).
    /// </summary>
    public static Trend OfPain(IReadOnlyList<int> values)
    {
        if (values.Count < 2 * DaysNeeded) return Trend.TooFewDays;
        var span = Math.Min(7, values.Count / 2);
        double first = values.Take(span).Average(), last = values.TakeLast(span).Average();
        var change = last - first;
        if (Math.Abs(change) < 1) return Trend.Same;
        var clear = Math.Abs(change) >= 2 || Math.Abs(change) >= .3 * first;
        return (change < 0, clear) switch { (true, true) => Trend.ClearlyLower, (true, false) => Trend.Lower, (false, true) => Trend.ClearlyHigher, _ => Trend.Higher };
    }

    /// <summary>Pain on days after activity against days after none; null with fewer than five of either.</summary>
    /// <returns>Negative when days after activity were lower. A difference is no proof of a cause.</returns>
    public static double? AfterActivity(IReadOnlyList<DiaryDay> days, IReadOnlySet<DateOnly> active)
    {
        var told = days.Where(day => day.Pain is not null).ToList();
        var after = told.Where(day => active.Contains(day.Day.AddDays(-1))).Select(day => (double)day.Pain!.Value).ToList();
        var other = told.Where(day => !active.Contains(day.Day.AddDays(-1))).Select(day => (double)day.Pain!.Value).ToList();
        return after.Count < 5 || other.Count < 5 ? null : after.Average() - other.Average();
    }
}
