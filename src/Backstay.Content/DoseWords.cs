using System.Globalization;

namespace Backstay.Content;

/// <summary>A dose as a person reads it: "8 times, 2 minutes".</summary>
public static class DoseWords
{
    /// <summary>Whole minutes, one at least.</summary>
    public static int Minutes(TimeSpan length) => Math.Max(1, (int)Math.Round(length.TotalMinutes));

    public static string OfMinutes(int minutes) => Format(minutes == 1 ? Words.MinuteOne : Words.MinuteMany, minutes);

    public static string Of(Dose dose)
    {
        var minutes = OfMinutes(dose.Minutes);
        var amount = (dose.Repetitions, dose.Seconds, dose.Sets) switch
        {
            (null, null, _) => null,
            (null, { } seconds, 1) => Format(Words.DoseSeconds, seconds),
            (null, { } seconds, var sets) => Format(Words.DoseSecondsSets, seconds, sets),
            ({ } times, _, 1) => Format(Words.DoseTimes, times),
            ({ } times, _, var sets) => Format(Words.DoseTimesSets, times, sets),
        };
        return amount is null ? minutes : $"{amount}, {minutes}";
    }

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
