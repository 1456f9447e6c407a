using Backstay.Movement.Import.Tables;

namespace Backstay.Movement.Columns;

/// <summary>How somebody says that the times of a table are written.</summary>
internal enum TimeWriting { AsFound, YearFirst, DayFirst, MonthFirst, Seconds, Milliseconds, Microseconds, Nanoseconds }

internal static class TimeWritings
{
    public static TimeWriting Of(CsvMapping mapping) => mapping.TimeForm switch
    {
        CsvTimeForm.Iso => TimeWriting.YearFirst, CsvTimeForm.Seconds => TimeWriting.Seconds, CsvTimeForm.Milliseconds => TimeWriting.Milliseconds, CsvTimeForm.Microseconds => TimeWriting.Microseconds,
        CsvTimeForm.Nanoseconds => TimeWriting.Nanoseconds, _ => mapping.Pattern?.StartsWith('M') == true ? TimeWriting.MonthFirst : TimeWriting.DayFirst,
    };

    /// <param name="times">Of the first rows.</param>
    public static CsvMapping Written(this CsvMapping mapping, TimeWriting writing, IReadOnlyList<string> times)
    {
        var (form, pattern) = writing switch
        {
            TimeWriting.AsFound => CsvMoments.FormOf(times), TimeWriting.YearFirst => (CsvTimeForm.Iso, null), TimeWriting.Seconds => (CsvTimeForm.Seconds, null),
            TimeWriting.Milliseconds => (CsvTimeForm.Milliseconds, null), TimeWriting.Microseconds => (CsvTimeForm.Microseconds, null), TimeWriting.Nanoseconds => (CsvTimeForm.Nanoseconds, null),
            _ => (CsvTimeForm.Pattern, CsvMoments.PatternOf(times, writing == TimeWriting.MonthFirst)),
        };
        return mapping with { TimeForm = form, Pattern = pattern };
    }

    public static string Of(TimeWriting writing) => writing switch
    {
        TimeWriting.AsFound => Words.WrittenAsFound, TimeWriting.YearFirst => Words.WrittenYearFirst, TimeWriting.DayFirst => Words.WrittenDayFirst, TimeWriting.MonthFirst => Words.WrittenMonthFirst,
        TimeWriting.Seconds => Words.WrittenSeconds, TimeWriting.Milliseconds => Words.WrittenMilliseconds, TimeWriting.Microseconds => Words.WrittenMicroseconds, _ => Words.WrittenNanoseconds,
    };
}
