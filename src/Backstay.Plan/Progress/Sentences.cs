using System.Globalization;

namespace Backstay.Plan.Progress;

/// <summary>From what numbers mean to what a person reads.</summary>
internal static class Sentences
{
    /// <summary>The page's heading: pain, and moving where there is more of it; less of it is no headline.</summary>
    public static string Title(Past past, DateOnly today)
    {
        if (Comparison.Of(past.Pain, today) is not { } pain)
            return Comparison.DaysNeeded(past.Pain, today) is > 1 and var days ? Format(Words.MoreDays, days) : Words.OneMoreDay;
        var sentence = Format(Meaning.OfPain(pain) switch
        {
            Trend.Same => Words.PainSame,
            Trend.Lower => Words.PainLower,
            Trend.ClearlyLower => Words.PainClearlyLower,
            Trend.Higher => Words.PainHigher,
            _ => Words.PainClearlyHigher,
        }, Since(pain));
        var moving = Comparison.Of(past.Minutes, today) is { } minutes ? Meaning.OfMinutes(minutes) : Moving.Same;
        return moving switch
        {
            Moving.MoreThanTwice => Format(Words.AndMoreThanTwice, sentence),
            Moving.Twice => Format(Words.AndTwice, sentence),
            Moving.More => Format(Words.AndMore, sentence),
            _ => sentence,
        };
    }

    /// <param name="isTold">What moving goes along with is told of more days elsewhere on the page, so that one day after another says nothing of it here.</param>
    public static string PainAndMinutes(Past past, DateOnly today, bool isTold = false)
    {
        var story = FlareStories.Of(past.Pain, past.Flares, today) switch
        {
            FlareStory.Now => Words.FlareNow,
            FlareStory.CameDown => Words.FlareCameDown,
            _ => null,
        };
        var link = (isTold ? Link.MorePairs : DayAfter.Of(past.Pain, past.Minutes)) switch
        {
            Link.Lower => Words.LinkLower,
            Link.Higher => Words.LinkHigher,
            Link.None => Words.LinkNone,
            _ => story is null ? Words.PainAndMinutes : null,
        };
        return string.Join(' ', new[] { story, link }.OfType<string>());
    }

    public static string Sleep(Past past, DateOnly today) => OfFive(past.Sleep, today, Words.SleepFew, Words.SleepSame, Words.SleepBetter, Words.SleepWorse);

    public static string Mood(Past past, DateOnly today) => OfFive(past.Mood, today, Words.MoodFew, Words.MoodSame, Words.MoodBetter, Words.MoodLower);

    public static string Able(int then, int? now) => (now is null ? Trend.Same : Meaning.OfAble(then, now.Value)) switch
    {
        Trend.Higher => Words.AbleMore,
        Trend.Lower => Words.AbleLess,
        _ => Words.WhatMatters,
    };

    private static string OfFive(IReadOnlyList<Told> told, DateOnly today, string few, string same, string higher, string lower) => Comparison.Of(told, today) is not { } five
        ? few
        : Format(Meaning.OfFive(five) switch { Trend.Higher => higher, Trend.Lower => lower, _ => same }, Since(five));

    // A comparison within two weeks is with days, not with weeks ago.
    private static string Since(Comparison comparison) => Math.Round(comparison.Days / 7.0, MidpointRounding.AwayFromZero) is >= 2 and var weeks
        ? Format(Words.WeeksAgo, weeks)
        : Words.FirstDays;

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
