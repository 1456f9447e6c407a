using System.Globalization;

namespace Backstay.Plan.Work.Days;

/// <summary>Which days a timetable is for: all working days, all weekends, or one date that is unlike the others.</summary>
internal readonly record struct DayKey
{
    public const int Longest = 10;

    private const string WorkdaysName = "workdays", WeekendName = "weekend";

    private DayKey(string name) => Name = name;

    /// <summary>As it is stored and stands in an address.</summary>
    public string Name { get; }

    public static DayKey Workdays { get; } = new(WorkdaysName);

    public static DayKey Weekend { get; } = new(WeekendName);

    public DateOnly? Date => DateOnly.TryParseExact(Name, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public bool IsWeekend => Date is { } date ? UsualOn(date) == Weekend : this == Weekend;

    public static DayKey Of(DateOnly date) => new(date.ToString("O", CultureInfo.InvariantCulture));

    public static DayKey UsualOn(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Workdays;

    /// <returns>Null for what is no such name.</returns>
    public static DayKey? Read(string? name) => name is WorkdaysName or WeekendName || (name is not null && new DayKey(name).Date is not null) ? new DayKey(name) : null;
}
