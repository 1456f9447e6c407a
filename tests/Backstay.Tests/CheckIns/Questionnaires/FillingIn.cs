using Backstay.CheckIns.Questionnaires;
using Backstay.Tests.App;

namespace Backstay.Tests.CheckIns;

/// <summary>Fills a questionnaire in through its real pages, first answer to everything.</summary>
internal static class FillingIn
{
    private const int MostPages = 40;

    public static Task FillAsync(this Visitor visitor, string id, params (string LinkId, string Answer)[] told) => visitor.FillAsync(TestFiles.Ours(id), told);

    public static async Task FillAsync(this Visitor visitor, QuestionnaireFile file, params (string LinkId, string Answer)[] told)
    {
        await visitor.OpenAsync($"/questions/{file.Id}");
        for (var page = 0; page < MostPages && visitor.Url.AbsolutePath == $"/questions/{file.Id}" && visitor.Page.QuerySelector("main form button.main") is { } button; page++)
            await visitor.PressAsync(button.TextContent.Trim(),
                [.. file.Questions.Where(question => visitor.Page.QuerySelector($"main form [name='{question.LinkId}']") is not null)
                    .Select(question => (question.LinkId, (string?)(told.FirstOrDefault(one => one.LinkId == question.LinkId).Answer ?? AnswerTo(question))))]);
    }

    private static string AnswerTo(Question question) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Ticks => question.Options[0].Value,
        QuestionKind.Yes => "true",
        QuestionKind.Text or QuestionKind.LongText => "Some words",
        _ => question.Least!,
    };
}
