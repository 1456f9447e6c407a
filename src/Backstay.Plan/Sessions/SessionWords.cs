using System.Globalization;
using Backstay.Content;
using Backstay.Content.Gym.Sessions;

namespace Backstay.Plan.Sessions;

internal static class SessionWords
{
    public static IReadOnlyList<(string Value, string Text)> Felt => [("fine", Words.FeltFine), ("too-much", Words.FeltTooMuch), ("too-easy", Words.FeltTooEasy)];

    /// <summary>"8 times, 1 minute", or for what has sides "20 seconds on each side".</summary>
    public static string HowMuch(Stint stint)
    {
        var (amount, culture) = (stint.Repetitions is { } times ? Format(Words.Times, times) : Format(Words.Seconds, stint.Seconds), CultureInfo.CurrentCulture);
        if (stint.Sides > 1) amount = Format(Words.OnEachSide, amount);
        return stint.Dose.Sets > 1 ? string.Format(culture, Words.InRounds, amount, stint.Dose.Sets) : amount;
    }

    public static string Length(int seconds) => DoseWords.OfMinutes(DoseWords.Minutes(TimeSpan.FromSeconds(seconds)));

    /// <summary>What became of a step that does not fit as it is.</summary>
    public static string Change(FittedStep step)
    {
        var why = step.Why switch
        {
            NotToday.Caution => Words.NotForCaution,
            NotToday.Hurt => Words.NotForHurt,
            NotToday.Refused => Words.NotForRefused,
            NotToday.TooMuch => Words.NotForTooMuch,
            _ => Words.NotForLapsed,
        };
        return step.Stint is { } other ? Format(Words.SwappedFor, other.Exercise.Title, step.Asked.Title, why) : Format(Words.LeftOut, step.Asked.Title, why);
    }

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
