using Backstay.Programmes.Files;

namespace Backstay.Programmes.Calendar;

/// <summary>A questionnaire that waits to be answered.</summary>
/// <param name="Since">The day from which it is asked.</param>
public sealed record DueQuestions(string Questionnaire, DateOnly Since)
{
    // Outcomes told much later are no longer those of that time.
    private const int FollowUpDays = 28;

    /// <summary>What is asked now and not answered yet. Pure.</summary>
    /// <param name="now">By the person's own clock.</param>
    /// <param name="asks">Those of the programme that are looked at.</param>
    /// <param name="finished">Days on which each was finished.</param>
    public static IReadOnlyList<DueQuestions> On(Programme programme, Course course, DateTime now, IReadOnlyCollection<Asking> asks, ILookup<string, DateOnly> finished)
    {
        var today = DateOnly.FromDateTime(now);
        if (course.DayOn(today) is null) return [];
        var only = programme with { Asks = [.. asks] };
        var asked = ProgrammeCalendar.Of(only, course, course.BeganOn, today).Where(one => one.Kind == HappeningKind.Asks && (one.Day < today || !(one.At > TimeOnly.FromDateTime(now))));
        return
        [
            .. asked.GroupBy(one => one.What!).Select(group => new DueQuestions(group.Key, group.Max(one => one.Day)))
                .Where(due => today <= LastDayOf(only, course, due) && !finished[due.Questionnaire].Any(day => day >= SinceOf(due, course)))
                .OrderBy(due => due.Since),
        ];
    }

    /// <summary>What was answered on the way into the programme counts for its first day.</summary>
    private static DateOnly SinceOf(DueQuestions due, Course course) => due.Since == course.BeganOn ? course.BeganOn.AddDays(-Entry.Entrance.FreshDays - Entry.Entrance.DaysAhead) : due.Since;

    private static DateOnly LastDayOf(Programme programme, Course course, DueQuestions due) => programme.Asks.Where(ask => ask.Questionnaire == due.Questionnaire).Max(ask => ask.When switch
    {
        Moment.Daily => due.Since,
        Moment.Weekly => due.Since.AddDays(6),
        Moment.AtFollowUps when programme.FollowUps.Any(period => period.After(course.BeganOn) == due.Since) => due.Since.AddDays(FollowUpDays - 1),
        Moment.AtFollowUps => due.Since.AddDays(-1),
        _ => DateOnly.MaxValue,
    });
}
