using System.Globalization;
using Backstay.Design.Forms;

namespace Backstay.Plan.Prevention;

/// <summary>The track in the person's words.</summary>
internal static class WalkingWords
{
    public static string Of(WalkDose dose) => Text(dose.Times == 1 ? Words.WalkDoseOne : Words.WalkDose, dose.Times, dose.Minutes);

    /// <summary>How far this week is.</summary>
    public static string Progress(WalkingWeek week) => week.Left == 0 ? Words.WalkWeekDone : week.Walks == 0 ? Words.WalkWeekNone : Text(Words.WalkWeekSome, week.Walks, week.Dose.Times);

    /// <summary>Why this week's walks are as they are, in one sentence.</summary>
    public static string Why(IReadOnlyList<WalkingWeek> weeks, bool isLast) => weeks switch
    {
        [_] => Words.WalkWhyFirst,
        [.., var before, var now] when now.Step > before.Step => Words.WalkWhyMore,
        [.., var before, var now] when now.Step < before.Step => Words.WalkWhyLess,
        [.., { WasHard: true }, _] => Words.WalkWhyHard,
        [.., { IsKept: false }, _] => Words.WalkWhyMissed,
        _ => isLast ? Words.WalkWhyThere : Words.WalkWhyFirst,
    };

    /// <summary>What was planned in the middle, and some more and less, so that most walks are one tap.</summary>
    public static IReadOnlyList<Choice> Minutes(int planned) =>
        [.. new[] { (planned + 1) / 2, planned, planned + 5, planned + 15 }.Distinct().Select(minutes => new Choice(minutes.ToString(CultureInfo.InvariantCulture), Text(Words.NumberOfMinutes, minutes)))];

    private static string Text(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
