using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Enrolment;

/// <summary>A course from what is stored of it.</summary>
internal static class Courses
{
    /// <param name="pauses">As ISO 8601 intervals, a space between two.</param>
    /// <param name="pausedOn">Begin of the pause that lasts.</param>
    public static Course Of(DateOnly beganOn, string pauses, DateOnly? pausedOn, Pace? pace)
    {
        List<PausedDays> paused = [.. pauses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PausedDays.Read)];
        if (pausedOn is { } from) paused.Add(new(from, null));
        return new(beganOn, paused, pace);
    }
}
