using System.Globalization;

namespace Backstay.Evidence.Import.Values;

/// <summary>The year of free dates: "2019//", "2011 Jun", "25 Aug 2004", "20190503". Two digits alone are no year.</summary>
internal static class PublicationYear
{
    // The first printed works that reviews cite are of the 15th century.
    private const int First = 1400, Last = 2100;

    /// <returns>The first year that is written; null where there is none.</returns>
    public static int? Of(string date)
    {
        for (var n = 0; n < date.Length; n++)
        {
            if (!char.IsAsciiDigit(date[n])) continue;
            var from = n;
            while (n < date.Length && char.IsAsciiDigit(date[n])) n++;
            if (n - from is 4 or 8 && int.Parse(date.AsSpan(from, 4), CultureInfo.InvariantCulture) is >= First and <= Last and var year) return year;
        }
        return null;
    }

    /// <summary>Nothing but the year was written.</summary>
    public static bool IsWhole(string date) => date.AsSpan().Trim().TrimEnd("/-. ") is { Length: 4 };
}
