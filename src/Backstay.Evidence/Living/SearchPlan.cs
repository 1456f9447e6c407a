using System.Globalization;

namespace Backstay.Evidence.Living;

/// <summary>When a review is searched again.</summary>
/// <param name="First">The day that was said.</param>
/// <param name="Months">From one search to the next; null where it is searched once more.</param>
/// <param name="Next">The first of these days for which no search has been run.</param>
internal sealed record SearchPlan(DateOnly First, int? Months, DateOnly Next)
{
    public const int MostMonths = 60;

    public static SearchPlan Of(DateOnly first, int? months) => new(first, months, first);

    public bool IsDue(DateOnly today) => today >= Next;

    /// <summary>After a search. Days are counted from the first one, so that a 31st comes back after a shorter month.</summary>
    /// <returns>As it was where the search came before the day; null where no further one is planned.</returns>
    public SearchPlan? After(DateOnly searched) => searched < Next ? this : Months is not { } months ? null
        : this with { Next = Enumerable.Range(1, int.MaxValue).Select(times => First.AddMonths(times * months)).First(day => day > searched) };

    public string NextDay => Next.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"It is searched again every 6 months. The next search is planned for 3 March 2027."</summary>
    public string Sentence => Months switch
    {
        null => string.Format(CultureInfo.CurrentCulture, Words.NextSearchOnce, NextDay),
        1 => string.Format(CultureInfo.CurrentCulture, Words.NextSearchMonthly, NextDay),
        { } months => string.Format(CultureInfo.CurrentCulture, Words.NextSearchEvery, months, NextDay),
    };
}
