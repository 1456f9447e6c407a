using Hl7.Fhir.Model;
using Item = Hl7.Fhir.Model.QuestionnaireResponse.ItemComponent;
using Status = Hl7.Fhir.Model.QuestionnaireResponse.QuestionnaireResponseStatus;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A response as FHIR R4: what counts of the answers, nested as in the file, and the scores that are known.</summary>
internal static class FhirResponse
{
    /// <summary>A completed response for scores to be computed over.</summary>
    public static QuestionnaireResponse Write(QuestionnaireFile file, AnswerSet answers, IReadOnlyDictionary<string, DataType?> scores) => new()
    {
        Questionnaire = $"{file.Url}|{file.Version}", Status = Status.Completed, Item = Items(file, file.Items, answers, scores),
    };

    /// <summary>An answer that no question of today's file would take: kept as words.</summary>
    public static Item AsWords(string linkId, IReadOnlyList<string> values) =>
        new() { LinkId = linkId, Answer = [.. values.Select(value => new QuestionnaireResponse.AnswerComponent { Value = new FhirString(value) })] };

    private static List<Item> Items(QuestionnaireFile file, IReadOnlyList<Question> items, AnswerSet answers, IReadOnlyDictionary<string, DataType?> scores) =>
    [
        .. items.Where(item => QuestionnaireFlow.IsShown(file, item, answers)).Select(item => new Item
        {
            LinkId = item.LinkId, Text = item.Text.Length > 0 ? item.Text : null,
            Answer = [.. Values(item, answers, scores).Select(value => new QuestionnaireResponse.AnswerComponent { Value = value })],
        }.Holding(item, Items(file, item.Parts, answers, scores))).Where(item => item.Answer.Count + item.Item.Count > 0),
    ];

    // What is asked beneath a question stands beneath its answer.
    private static Item Holding(this Item item, Question question, List<Item> parts)
    {
        if (question.Kind == QuestionKind.Group) item.Item = parts;
        else if (item.Answer.Count > 0) item.Answer[0].Item = parts;
        return item;
    }

    private static IEnumerable<DataType> Values(Question item, AnswerSet answers, IReadOnlyDictionary<string, DataType?> scores) =>
        item.Expression is null
            ? item.IsAsked ? answers.Of(item.LinkId).Select(value => FhirValue.Of(item, value)) : []
            : scores.GetValueOrDefault(item.LinkId) is { } score ? [(DataType)score.DeepCopy()] : [];
}
