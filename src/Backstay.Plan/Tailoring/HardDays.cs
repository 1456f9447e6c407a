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
        var told = s.Diary.Where(day => day.Pain is not null && day.Day <= s.Today).ToList();
        if (told.Count < FewestTold) return [];
        int[] pains = [.. told.Select(day => day.Pain!.Value).Order()];
        var usual = pains[(pains.Length - 1) / 2];
        return [.. told.Where(day => day.Day > s.Today.AddDays(-7) && day.Pain >= usual + ClearlyMore).Select(day => day.Day)];
    }
}
