using System.Globalization;

namespace Backstay.Plan.Work.Days;

internal static class DayWords
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.GettingUp => Words.BlockGettingUp,
        BlockKind.Meal => Words.BlockMeal,
        BlockKind.Activity => Words.BlockActivity,
        BlockKind.Rest => Words.BlockRest,
        BlockKind.Household => Words.BlockHousehold,
        BlockKind.Work => Words.BlockWork,
        BlockKind.Free => Words.BlockFree,
        _ => Words.BlockSleep,
    };

    public static string Of(Block block) => block.What ?? Of(block.Kind);

    public static string Of(DayKey key) => key.Date is { } date ? date.ToString("dddd d MMMM", CultureInfo.CurrentCulture) : key == DayKey.Weekend ? Words.DayWeekend : Words.DayWorkdays;

    public static string Time(TimeOnly at) => at.ToString("H:mm", CultureInfo.CurrentCulture);

    public static string Length(int minutes) => minutes switch
    {
        < 60 => string.Format(CultureInfo.CurrentCulture, Words.AdviceMinutes, minutes),
        _ when minutes % 60 == 0 => string.Format(CultureInfo.CurrentCulture, Words.LengthHours, minutes / 60),
        _ => string.Format(CultureInfo.CurrentCulture, Words.LengthHoursMinutes, minutes / 60, minutes % 60),
    };

    public static string Of(DayHint hint) => hint.Kind switch
    {
        HintKind.Overlap => string.Format(CultureInfo.CurrentCulture, Words.HintOverlap, Of(hint.Block!), Of(hint.Other!), Time(hint.Other!.At)),
        HintKind.LongAtOneGo => string.Format(CultureInfo.CurrentCulture, Words.HintLong, Of(hint.Block!), Length(hint.Block!.Minutes)),
        HintKind.LongRest => string.Format(CultureInfo.CurrentCulture, Words.HintLongRest, Length(hint.Block!.Minutes)),
        HintKind.ShortNight => Words.HintShortNight,
        _ => Words.HintNoActivity,
    };
}
