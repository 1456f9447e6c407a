using System.Globalization;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>What is said at a moment, in the person's own places where it fits.</summary>
internal static class MessageText
{
    private const double Likely = .6, Possible = .3;

    private static (string Title, string Line)[] InGeneral(SendingTime time) => time == SendingTime.Planning
        ? [(Words.PlanGeneralTitle1, Words.PlanGeneralLine1), (Words.PlanGeneralTitle2, Words.PlanGeneralLine2), (Words.PlanGeneralTitle3, Words.PlanGeneralLine3)]
        : [(Words.DoGeneralTitle1, Words.DoGeneralLine1), (Words.DoGeneralTitle2, Words.DoGeneralLine2), (Words.DoGeneralTitle3, Words.DoGeneralLine3)];

    /// <param name="said">General messages so far, so that none comes twice in a row.</param>
    /// <param name="weather">Of the hour at which it would be done.</param>
    /// <returns>Null where nothing is said.</returns>
    public static (string Title, string Line)? Of(Message choice, Occasion occasion, int said, HourForecast? weather) => (choice, occasion.Idea) switch
    {
        (Message.None, _) => null,
        (Message.Fitted, { } idea) => (Title(occasion, idea), string.Join(' ', Lines(occasion, idea, weather))),
        _ => InGeneral(occasion.Time)[said % InGeneral(occasion.Time).Length],
    };

    private static string Title(Occasion occasion, OwnIdea idea) => occasion.Time == SendingTime.Planning
        ? string.Format(CultureInfo.CurrentCulture, Words.PlanFitted, OwnIdeaWords.Title(idea)) : OwnIdeaWords.Title(idea);

    private static IEnumerable<string> Lines(Occasion occasion, OwnIdea idea, HourForecast? weather)
    {
        if (occasion.Time == SendingTime.Doing) yield return occasion.Hour is null ? Words.DoBreak : Words.DoSoon;
        else if (occasion.Hour is { } hour) yield return string.Format(CultureInfo.CurrentCulture, Words.PlanAround, new TimeOnly(hour, 0).ToString("t", CultureInfo.CurrentCulture));
        yield return OwnIdeaWords.HowMuch(idea);
        if (idea.Smaller < idea.Minutes) yield return string.Format(CultureInfo.CurrentCulture, Words.MessageSmaller, MovementWords.Of(idea.Smaller));
        if (weather is not null) yield return string.Format(CultureInfo.CurrentCulture, Words.MessageWeather, Math.Round(weather.Temperature), Rain(weather.Rain));
    }

    private static string Rain(double chance) => chance >= Likely ? Words.RainLikely : chance >= Possible ? Words.RainPossible : Words.RainHardly;
}
