using System.Globalization;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Entry;

/// <summary>A programme's terms in words for whoever thinks of beginning it.</summary>
internal static class TermWords
{
    public static string LengthOf(Programme programme) => (programme.Length, programme.OpenFor) switch
    {
        ({ } length, { } open) => string.Format(CultureInfo.CurrentCulture, Words.LastsAndOpen, Of(length), Of(open)),
        ({ } length, null) => string.Format(CultureInfo.CurrentCulture, Words.Lasts, Of(length)),
        _ => Words.LastsOn,
    };

    /// <returns>Null where weeks say nothing about what is open.</returns>
    public static string? PaceOf(Programme programme) => programme.Pace switch { Pace.Locked => Words.WeekByWeek, Pace.Suggested => Words.WeekSuggested, _ => null };

    /// <summary>How suggestions were chosen, told afterwards.</summary>
    public static string Of(Phase phase) => string.Format(CultureInfo.CurrentCulture,
        phase.Suggestions switch { Suggestions.None => Words.ChosenNone, Suggestions.Generic => Words.ChosenGeneric, _ => Words.ChosenPersonal },
        phase.FirstWeek == phase.LastWeek ? string.Format(CultureInfo.CurrentCulture, Words.InOneWeek, phase.FirstWeek) : string.Format(CultureInfo.CurrentCulture, Words.InSomeWeeks, phase.FirstWeek, phase.LastWeek));

    public static string Of(Period period) => string.Format(CultureInfo.CurrentCulture, period.Unit switch
    {
        PeriodUnit.Day => Words.Days,
        PeriodUnit.Week => period.Count == 1 ? Words.OneWeek : Words.Weeks,
        _ => period.Count == 1 ? Words.OneMonth : Words.Months,
    }, period.Count);
}
