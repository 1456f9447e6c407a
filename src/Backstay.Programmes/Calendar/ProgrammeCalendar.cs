using Backstay.Programmes.Files;

namespace Backstay.Programmes.Calendar;

public enum HappeningKind { Begins, Opens, Asks, ChatHour, FollowUp, Ends, Closes }

/// <summary>One thing on one day.</summary>
/// <param name="At">By the person's own clock; null for any time of that day.</param>
/// <param name="What">A set of content, a module, a questionnaire or a length of time; null where the kind says it all.</param>
/// <param name="TellsClinician">A report goes to the linked clinician.</param>
public sealed record Happening(DateOnly Day, TimeOnly? At, HappeningKind Kind, string? What = null, bool TellsClinician = false);

/// <summary>What a programme brings on which day, for one person. Pure. Phases are not in it: whoever sees a calendar may have to stay blind to them.</summary>
public static class ProgrammeCalendar
{
    /// <summary>All that happens from one day to another, both of them included, in order.</summary>
    public static IReadOnlyList<Happening> Of(Programme programme, Course course, DateOnly from, DateOnly to)
    {
        var happenings = new List<Happening>();
        Once(programme, course, happenings);
        var (end, closes) = (LastDay(programme, course.BeganOn), programme.OpenFor?.After(course.BeganOn));
        for (var date = from > course.BeganOn ? from : course.BeganOn; date <= to && !(date >= closes); date = date.AddDays(1))
            if (course.DayOn(date) is { } day && !(day > end)) happenings.AddRange(On(programme, date, day, day == end));
        return [.. happenings.Where(one => one.Day >= from && one.Day <= to).OrderBy(one => one.Day).ThenBy(one => one.At ?? TimeOnly.MinValue).ThenBy(one => one.Kind).ThenBy(one => one.What, StringComparer.Ordinal)];
    }

    /// <summary>How suggestions are chosen on a date; for the chooser alone.</summary>
    /// <returns>Null where the programme has no phases, before it begins, while it is paused and after its end.</returns>
    public static Suggestions? SuggestionsOn(Programme programme, Course course, DateOnly date) =>
        course.DayOn(date) is { } day ? programme.Phases.FirstOrDefault(phase => WeekOf(day) >= phase.FirstWeek && WeekOf(day) <= phase.LastWeek)?.Suggestions : null;

    /// <returns>Modules that are open on a date; all of those that are kept open where somebody is past the end.</returns>
    public static IReadOnlyList<string> ModulesOn(Programme programme, Course course, DateOnly date)
    {
        if (date < course.BeganOn || date >= programme.OpenFor?.After(course.BeganOn)) return [];
        var pace = course.Pace ?? programme.Pace;
        return [.. programme.Modules.Where(module => pace != Pace.Locked || course.DateOf(FirstDay(module.Week)) <= date).OrderBy(module => module.Week).Select(module => module.Module)];
    }

    /// <returns>The last day of its length; null where it has no end, and while that waits for the end of a pause.</returns>
    public static DateOnly? LastDateOf(Programme programme, Course course) => LastDay(programme, course.BeganOn) is { } last ? course.DateOf(last) : null;

    /// <returns>The day on which a module opens; null where it is open from the first day, and while it waits for the end of a pause.</returns>
    public static DateOnly? OpensOn(Programme programme, Course course, string module) =>
        (course.Pace ?? programme.Pace) == Pace.Locked && programme.Modules.FirstOrDefault(one => one.Module == module) is { } one ? course.DateOf(FirstDay(one.Week)) : null;

    /// <returns>1 for the first.</returns>
    public static int WeekOf(int day) => day / 7 + 1;

    private static int FirstDay(int week) => 7 * (week - 1);

    /// <returns>Counted from 0; null where there is no end.</returns>
    private static int? LastDay(Programme programme, DateOnly begin) => programme.Length is { } length ? length.After(begin).DayNumber - begin.DayNumber - 1 : null;

    private static void Once(Programme programme, Course course, List<Happening> happenings)
    {
        var begin = course.BeganOn;
        happenings.Add(new(begin, null, HappeningKind.Begins));
        happenings.AddRange(programme.Opens.Select(set => new Happening(begin, null, HappeningKind.Opens, Spelling.Of(set))));
        var locked = (course.Pace ?? programme.Pace) == Pace.Locked;
        foreach (var module in programme.Modules)
            if ((locked ? course.DateOf(FirstDay(module.Week)) : begin) is { } day) happenings.Add(new(day, null, HappeningKind.Opens, module.Module));
        // Outcomes are compared between people at the same distance from the beginning, so a pause moves neither them nor the closing day.
        foreach (var period in programme.FollowUps)
        {
            happenings.Add(new(period.After(begin), null, HappeningKind.FollowUp, period.ToString()));
            happenings.AddRange(programme.Asks.Where(ask => ask.When is Moment.AtFollowUps).Select(ask => Asked(ask, period.After(begin))));
        }
        if (LastDay(programme, begin) is { } last && course.DateOf(last) is { } end) happenings.Add(new(end, null, HappeningKind.Ends));
        if (programme.OpenFor is { } open) happenings.Add(new(open.After(begin), null, HappeningKind.Closes));
    }

    private static IEnumerable<Happening> On(Programme programme, DateOnly date, int day, bool isLast)
    {
        foreach (var ask in programme.Asks)
            switch (ask.When)
            {
                case Moment.OnDay on when on.Number == day:
                case Moment.Weekly when day > 0 && day % 7 == 0:
                case Moment.InWeek week when FirstDay(week.Number) == day:
                case Moment.AtEnd when isLast:
                    yield return Asked(ask, date);
                    break;
                case Moment.Daily daily:
                    yield return Asked(ask, date, daily.At);
                    break;
            }
        if (programme.ChatHour is { } hour && hour.Day == date.DayOfWeek) yield return new(date, hour.At, HappeningKind.ChatHour);
    }

    private static Happening Asked(Asking ask, DateOnly date, TimeOnly? at = null) => new(date, at, HappeningKind.Asks, ask.Questionnaire, ask.TellsClinician);
}
