using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Reads what a form sent for a question, as it is stored.</summary>
internal static class FormAnswers
{
    public static string UnitName(Question question) => $"{question.LinkId}:unit";

    public static string WordsName(Question question) => $"{question.LinkId}:words";

    /// <param name="zone">Where the person is: a browser sends a moment without saying where.</param>
    public static IReadOnlyList<string> Read(IFormCollection form, Question question, TimeZoneInfo zone)
    {
        var values = Texts(form, question.LinkId).Select(value => AnswerCheck.Stored(question, value));
        if (question.OwnWords) values = values.Concat(Texts(form, WordsName(question)).Select(OwnWords.Write));
        if (question.Kind == QuestionKind.Measure) values = values.Select(value => $"{value} {UnitOf(form, question)}");
        if (question.Kind == QuestionKind.Moment) values = values.Select(value => WithZone(value, zone));
        return [.. values.Distinct()];
    }

    private static IEnumerable<string> Texts(IFormCollection form, string name) => form[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0);

    private static string UnitOf(IFormCollection form, Question question) =>
        question.Units is [{ Code: var only }] ? only! : form[UnitName(question)].FirstOrDefault() ?? "";

    private static string WithZone(string value, TimeZoneInfo zone) => DateTime.TryParseExact(value, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var there)
        ? new DateTimeOffset(there, zone.GetUtcOffset(there)).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture) : value;
}
