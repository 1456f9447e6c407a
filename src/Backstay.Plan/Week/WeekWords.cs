using System.Globalization;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Week;

/// <summary>Why the coming week is as it is, in one sentence.</summary>
internal static class WeekWords
{
    public static string Of(WeekChange change) => change.Kind switch
    {
        WeekChangeKind.Stopped => Words.ChangeStopped,
        WeekChangeKind.Paused => Words.ChangePaused,
        WeekChangeKind.Walking => Words.WeekWalking,
        WeekChangeKind.FlareUp => Words.WeekFlareUp,
        WeekChangeKind.WayBack => Words.WeekWayBack,
        WeekChangeKind.First => Words.WeekFirst,
        WeekChangeKind.Agreed => Words.WeekAgreed,
        WeekChangeKind.HardDays => Text(Words.WeekHardDays, change.After, change.Otherwise, DayNames(change.HardDays)),
        WeekChangeKind.TooMuch => Text(Words.WeekTooMuch, change.After, change.Otherwise),
        WeekChangeKind.LeftOut => Text(Words.WeekLeftOut, change.Item!.Title),
        WeekChangeKind.LeftOutHurt => Text(Words.WeekLeftOutHurt, change.Item!.Title),
        WeekChangeKind.Usual => Words.WeekUsual,
        WeekChangeKind.StepDown => Words.WeekStepDown,
        WeekChangeKind.StepUp => Words.WeekStepUp,
        WeekChangeKind.PeopleLikeYou => Text(Words.WeekPeople, change.Item!.Title),
        WeekChangeKind.Fuller => Words.WeekFuller,
        _ => Words.WeekSteady,
    };

    /// <returns>"Tuesday and Wednesday"; the newest three when there are more.</returns>
    public static string DayNames(IReadOnlyList<DateOnly> days)
    {
        string[] names = [.. days.TakeLast(3).Select(day => day.ToString("dddd", CultureInfo.CurrentCulture))];
        return names.Length < 2 ? string.Concat(names) : Text(Words.ListAnd, string.Join(", ", names[..^1]), names[^1]);
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
