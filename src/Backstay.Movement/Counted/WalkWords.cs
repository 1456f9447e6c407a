using System.Globalization;
using Backstay.Movement.Places;

namespace Backstay.Movement.Counted;

/// <summary>A regular walk in the person's own places and with their own evidence.</summary>
internal static class WalkWords
{
    public static string Title(RoutineWalk walk, IReadOnlyList<KnownPlace> places) => (CountedWords.NameAt(places, walk.From), CountedWords.NameAt(places, walk.To)) switch
    {
        ({ } from, { } to) when from == to => string.Format(CultureInfo.CurrentCulture, Words.WalkRound, from),
        ({ } from, { } to) => string.Format(CultureInfo.CurrentCulture, Words.WalkFromTo, from, to),
        ({ } from, null) => string.Format(CultureInfo.CurrentCulture, Words.WalkFrom, from),
        (null, { } to) => string.Format(CultureInfo.CurrentCulture, Words.WalkTo, to),
        _ => Words.WalkUsual,
    };

    public static string Evidence(RoutineWalk walk) => string.Format(CultureInfo.CurrentCulture, Words.WalkEvidence, walk.Times, Math.Round(walk.Minutes), Days(walk.Weekdays), Hour(walk.Hour));

    /// <summary>In words of tendency: a number of such a guess would look surer than it is.</summary>
    public static string Chance(RoutineWalk walk) => walk.Chance switch { >= .7 => Words.WalkLikely, >= .4 => Words.WalkPerhaps, _ => Words.WalkNow };

    private static string Days(IReadOnlyList<DayOfWeek> days) => days.Count >= 7 ? Words.WalkAnyDay : string.Join(", ", days.Select(day => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day)));

    private static string Hour(int hour) => new TimeOnly(hour, 0).ToString("t", CultureInfo.CurrentCulture);
}
