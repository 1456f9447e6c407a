using System.Globalization;

namespace Backstay.Plan.Advice;

/// <summary>Why somebody is given a piece of advice, in the words of the conditions that hold: nothing is said that was not told.</summary>
internal static class AdviceReason
{
    public static string Of(AdviceRule rule) => string.Join(' ', rule.When.Select((condition, place) =>
        string.Format(CultureInfo.CurrentCulture, place == 0 ? Words.AdviceYouTold : Words.AdviceAlsoTold, condition.Words)));
}
