using System.Globalization;

namespace Backstay.Content.Courses;

internal static class CourseWords
{
    /// <returns>Where somebody is in a module; null before they begin.</returns>
    public static string? Where(CourseProgress? progress) => progress switch
    {
        null => null,
        { Next: { } next, Module: var module } => Format(Words.CourseAtPart, module.NumberOf(next), module.Parts.Count),
        { Times: > 1 } => Format(Words.CourseReadTimes, progress.Times),
        _ => Words.CourseRead,
    };

    public static string Place(CourseModule module, CoursePart part) => Format(Words.CoursePartOf, module.Title, module.NumberOf(part), module.Parts.Count);

    private static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
