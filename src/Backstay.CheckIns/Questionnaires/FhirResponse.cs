using System.Globalization;
using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A response as FHIR R4, and its scores by FHIRPath over it.</summary>
internal static class FhirResponse
{
    /// <param name="status">in-progress or completed.</param>
    public static QuestionnaireResponse Write(QuestionnaireFile file, AnswerSet answers, DateTimeOffset at, QuestionnaireResponse.QuestionnaireResponseStatus status) => new()
    {
        Questionnaire = $"{file.Url}|{file.Version}",
        Status = status,
        AuthoredElement = new FhirDateTime(at),
        Item = [.. QuestionnaireFlow.Shown(file, answers).Where(question => answers.Of(question.LinkId).Count > 0).Select(question => Item(question, answers))],
    };

    /// <returns>Each score by its link id; null where the expression gives nothing yet.</returns>
    public static IReadOnlyDictionary<string, decimal?> Scores(QuestionnaireFile file, AnswerSet answers, DateTimeOffset at)
    {
        var response = Write(file, answers, at, QuestionnaireResponse.QuestionnaireResponseStatus.Completed);
        return file.Scores.ToDictionary(score => score.LinkId, score => Number(response.Scalar(score.Expression)));
    }

    private static decimal? Number(object? scalar) => scalar is null ? null : Convert.ToDecimal(scalar, CultureInfo.InvariantCulture);

    private static QuestionnaireResponse.ItemComponent Item(Question question, AnswerSet answers) => new()
    {
        LinkId = question.LinkId,
        Text = question.Text,
        Answer = [.. answers.Of(question.LinkId).Select(value => new QuestionnaireResponse.AnswerComponent { Value = Typed(question, value) })],
    };

    private static DataType Typed(Question question, string value) => question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number => new Integer(int.Parse(value, CultureInfo.InvariantCulture)),
        QuestionKind.Choice or QuestionKind.Ticks => new Coding { Code = value, Display = question.Choices.First(choice => choice.Value == value).Text },
        QuestionKind.Yes => new FhirBoolean(value == "true"),
        QuestionKind.Day => new Date(value),
        _ => new FhirString(value),
    };
}
