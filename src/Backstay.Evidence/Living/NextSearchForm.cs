using System.Globalization;
using Backstay.Evidence.Log;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Living;

/// <summary>When a review is to be searched again, as it was sent.</summary>
internal static class NextSearchForm
{
    private const int MostYears = 10;

    /// <param name="stands">The plan so far, which may be kept once its day has come.</param>
    /// <param name="faults">What is wrong, by field.</param>
    public static SearchPlanned Read(IFormCollection form, SearchPlan? stands, DateOnly today, Dictionary<string, string> faults)
    {
        var (day, months) = (form["day"].ToString().Trim(), form["months"].ToString().Trim());
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) faults["day"] = Words.FaultDay;
        else if ((on < today && on != stands?.Next) || on > today.AddYears(MostYears)) faults["day"] = string.Format(CultureInfo.CurrentCulture, Words.NextSearchFaultDay, MostYears);
        if (months.Length == 0) return new(on);
        if (!int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var every) || every is < 1 or > SearchPlan.MostMonths) faults["months"] = string.Format(CultureInfo.CurrentCulture, Words.NextSearchFaultMonths, SearchPlan.MostMonths);
        return new(on, every);
    }
}
