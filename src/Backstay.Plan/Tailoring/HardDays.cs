namespace Backstay.Plan.Tailoring;

/// <summary>
/// Days that hurt clearly more than is usual for this person: two points of ten above their own median of the last four weeks. Two points
/// are a change that people notice as clear (Farrar 2001, doi:10.1016/S0304-3959(01)00349-9).
/// </summary>
internal static class HardDays
{
    private const int ClearlyMore = 2, FewestTold = 6;

    /// <summary>So many hard days in a week make the next days smaller.</summary>
    public const int Enough = 2;

    /// <returns>The hard days among the last seven, today included, oldest first; none before six days were told.</returns>
    public static IReadOnlyList<DateOnly> Of(Situation s)
    {
        var usual = Usual(s);
        return [.. s.Diary.Where(day => day.Day > s.Today.AddDays(-7) && day.Day <= s.Today && day.Pain >= usual + ClearlyMore).Select(day => day.Day)];
    }

    /// <summary>The same situation, had those days been as usual.</summary>
    public static Situation Without(Situation s)
    {
        var (hard, usual) = (Of(s), Usual(s));
        return s with { Diary = [.. s.Diary.Select(day => hard.Contains(day.Day) ? day with { Pain = usual } : day)] };
    }

    private static int? Usual(Situation s)
    {
        int[] pains = [.. s.Diary.Where(day => day.Day <= s.Today).Select(day => day.Pain).OfType<int>().Order()];
        return pains.Length < FewestTold ? null : pains[(pains.Length - 1) / 2];
    }
}
