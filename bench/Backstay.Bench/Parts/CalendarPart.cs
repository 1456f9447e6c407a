using System.Diagnostics;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;

namespace Backstay.Bench.Parts;

/// <summary>The calendar of one person for a year, two pauses in it, of each programme of this installation.</summary>
internal static class CalendarPart
{
    private const double Limit = 1;
    private const int Rounds = 500, Days = 365;

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var begin = new DateOnly(2026, 3, 2);
        var course = new Course(begin, [new(begin.AddDays(10), begin.AddDays(17)), new(begin.AddDays(40), begin.AddDays(43))]);
        return Task.FromResult<IReadOnlyList<Finding>>([.. ProgrammeFiles.ReadAll(ProgrammeFiles.Folder).Programmes.Select(loaded => Measure(loaded.Programme, course))]);
    }

    private static Finding Measure(Programme programme, Course course)
    {
        var times = new List<double>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var calendar = ProgrammeCalendar.Of(programme, course, course.BeganOn, course.BeganOn.AddDays(Days));
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (calendar.Count == 0) throw new InvalidOperationException("The calendar is empty.");
        }
        // The first half warms up.
        return Finding.Under($"A year's calendar of {programme.Id}", Comparison.Median(times.Skip(Rounds)), Limit, "ms");
    }
}
