using System.Globalization;
using Backstay.CheckIns.Scoring;
using Backstay.Content;
using Backstay.Content.Courses;

namespace Backstay.Plan.Advice;

internal static class AdviceWords
{
    private const string Module = "courses/";

    public static string Of(AdviceArea area) => area switch
    {
        AdviceArea.Fitness => Words.AreaFitness,
        AdviceArea.Day => Words.AreaDay,
        AdviceArea.Coping => Words.AreaCoping,
        AdviceArea.Exercise => Words.AreaExercise,
        _ => Words.AreaWork,
    };

    public static string Minutes(int minutes) => minutes == 1 ? Words.AdviceMinute : string.Format(CultureInfo.CurrentCulture, Words.AdviceMinutes, minutes);

    /// <returns>Where a link leads and what is there; null for what is not there any more.</returns>
    public static (string Path, string Title)? Link(string id, Catalogue catalogue, CourseShelf courses) => id.StartsWith(Module, StringComparison.Ordinal)
        ? courses.Find(id[Module.Length..]) is { } module ? ($"/learn/{id}", module.Title) : null
        : catalogue.Find(id) is { } item ? (item.Path, item.Title) : null;

    /// <returns>The answers that a rule looked at, as question, answer and day.</returns>
    public static IReadOnlyList<string> Behind(AdviceRule rule, IReadOnlyList<ToldAnswer> told) =>
        [.. rule.When.Select(condition => condition.Newest(told)).OfType<ToldAnswer>().Distinct()
            .Select(answer => string.Format(CultureInfo.CurrentCulture, Words.AdviceAnswer, answer.Question, answer.Words, answer.Day))];
}
