using System.Globalization;
using Backstay.Movement.ByHand;
using Backstay.Movement.Counted;
using Backstay.Movement.Places;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.OwnIdeas;

/// <summary>What somebody does again and again, as the ranking of ideas takes it. Pure.</summary>
internal static class OwnRoutine
{
    /// <summary>Begins what stands for a place without a name; it tells places apart and is never shown.</summary>
    private const char Unnamed = '@';

    private const int Times = 2, TimesSat = 3, Wakes = 7, Sleeps = 22;
    private const double ShortestSitting = 60, LongestSitting = 240;

    public static RegularWalk Of(RoutineWalk walk, IReadOnlyList<KnownPlace> places) => new(NameOf(walk.From, places), NameOf(walk.To, places), (int)Math.Round(walk.Minutes), walk.Weekdays.ToHashSet(),
        walk.Hour, walk.Times, walk.LastOn, OnOneOf(walk.Weekdays.Count, walk.Chance));

    /// <returns>What was told at least twice.</returns>
    public static IReadOnlyList<KnownExercise> Of(IReadOnlyList<Moved> moved) =>
    [
        .. moved.GroupBy(one => one.Activity).Where(group => group.Count() >= Times).OrderBy(group => group.Key).Select(group => new KnownExercise(group.Key,
            group.Select(one => one.Minutes).Order().ElementAt(group.Count() / 2), group.Select(one => one.Part).Distinct().ToList() is [var part] ? part : null, group.Count(), group.Max(one => one.Day))),
    ];

    /// <summary>Where a phone rests by day for an hour and more, again and again. One that rests for half the day was left lying, and tells nothing of sitting.</summary>
    /// <param name="stretches">Of the weeks that are looked at.</param>
    public static IReadOnlyList<SittingStretch> Of(IEnumerable<Stretch> stretches, IReadOnlyList<KnownPlace> places, TimeZoneInfo zone) =>
    [
        .. from one in stretches
           where one.Motion == Motion.Still && one.Minutes is >= ShortestSitting and <= LongestSitting
           let hour = TimeZoneInfo.ConvertTime(one.At, zone).Hour
           let place = CountedWords.NameAt(places, one.FromLatitude, one.FromLongitude)
           where place is not null && hour is >= Wakes and < Sleeps
           group one by (place, hour) into often
           where often.Count() >= TimesSat
           orderby often.Count() descending, often.Key.place, often.Key.hour
           select new SittingStretch(often.Key.place, often.Key.hour, (int)often.Average(one => one.Minutes), often.Count()),
    ];

    /// <returns>Null for a place without a name.</returns>
    public static string? Named(string? place) => place is [not Unnamed, ..] ? place : null;

    /// <summary>From the chance within a week to that on one of its days, as if each were alike and by itself.</summary>
    private static double OnOneOf(int days, double week) => 1 - Math.Pow(1 - Math.Clamp(week, 0, .99), 1d / Math.Max(1, days));

    private static string NameOf(Spot spot, IReadOnlyList<KnownPlace> places) =>
        CountedWords.NameAt(places, spot) ?? string.Create(CultureInfo.InvariantCulture, $"{Unnamed}{spot.Latitude:0.000},{spot.Longitude:0.000}");
}
