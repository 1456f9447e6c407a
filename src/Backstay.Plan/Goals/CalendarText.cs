using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using IcalCalendar = Ical.Net.Calendar;

namespace Backstay.Plan.Goals;

/// <summary>Plans as an iCalendar (RFC 5545), in the plans' own words and nothing else. Pure.</summary>
internal static class CalendarText
{
    // A moment of no length is not to be seen in most calendars.
    private const int Minutes = 15;

    /// <param name="plans">Those that go on.</param>
    /// <param name="zone">Where the person's clock runs; set times stay at their hour when the clocks change.</param>
    public static string Of(IEnumerable<ActionPlan> plans, TimeZoneInfo zone, DateTimeOffset now)
    {
        var calendar = new IcalCalendar { ProductId = "-//Backstay//Plans//EN" };
        calendar.AddProperty("X-WR-CALNAME", Words.CalendarName);
        var all = plans.OrderBy(plan => plan.Id.Value).ToList();
        if (all.Any(plan => plan.At is not null)) calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Id, all.Min(plan => plan.Since).UtcDateTime, includeHistoricalData: false));
        foreach (var plan in all) calendar.Events.Add(EventOf(plan, zone, now));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(ActionPlan plan, TimeZoneInfo zone, DateTimeOffset now)
    {
        var moment = plan.Moment;
        var first = moment.FirstFrom(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(plan.Since, zone).DateTime));
        var planned = new CalendarEvent
        {
            Uid = plan.Id.Value.ToString(), Sequence = plan.Changes, DtStamp = new CalDateTime(now.UtcDateTime, "UTC"), LastModified = new CalDateTime(plan.Since.UtcDateTime, "UTC"),
            Summary = moment.At is null ? string.Format(CultureInfo.CurrentCulture, Words.CalendarWhenWhat, GoalWords.At(moment), plan.What) : plan.What,
            Location = plan.Place, Description = Described(plan), Class = "PRIVATE", Transparency = TransparencyType.Transparent,
            RecurrenceRule = new RecurrenceRule(FrequencyType.Weekly) { ByDay = [.. moment.Days.Select(day => new WeekDay(day))] },
        };
        // What hangs on a meal has no hour: it stands above the hours of its day.
        planned.Start = moment.At is { } at ? new CalDateTime(first, at, zone.Id) : new CalDateTime(first);
        if (moment.At is not null) planned.Duration = Duration.FromMinutes(Minutes);
        return planned;
    }

    private static string? Described(ActionPlan plan) => string.Join("\n", new[]
    {
        plan.Company is { } company ? string.Format(CultureInfo.CurrentCulture, Words.PlanWith, company) : null, GoalWords.Coping(plan),
    }.OfType<string>()) is { Length: > 0 } words ? words : null;
}
