using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Tests.CheckIns;
using CsCheck;

namespace Backstay.Tests.Plan.Advice;

/// <summary>Made-up answers to the four questionnaires of Get Well Fast, as the rules read them.</summary>
internal static class ToldByFour
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static IReadOnlyList<QuestionnaireFile> Files { get; } = [.. new[] { "gwf-1", "gwf-2", "gwf-3", "gwf-4" }.Select(TestFiles.Ours)];

    /// <summary>Oldest first, a week between. Jobs have as many hours as most people's.</summary>
    public static Gen<IReadOnlyList<ToldAnswer>> All { get; } = Files.Index().Aggregate(Gen.Const<IReadOnlyList<ToldAnswer>>([]),
        (before, file) => Gen.Select(before, TestFiles.Answers(file.Item), (told, answers) => (IReadOnlyList<ToldAnswer>)[.. told, .. Of(file.Item, answers, file.Index)]));

    public static IReadOnlyList<ToldAnswer> Of(string questionnaire, params (string LinkId, string Value)[] answers)
    {
        var (place, file) = Files.Index().Single(one => one.Item.Id == questionnaire);
        return [.. AnswersTold.Of(file, answers.Aggregate(AnswerSet.Empty, (set, one) => set.With(one.LinkId, one.Value.Split('|'))), Monday.AddDays(7 * place))];
    }

    private static IEnumerable<ToldAnswer> Of(QuestionnaireFile file, AnswerSet answers, int place) =>
        AnswersTold.Of(file, answers.Values.ContainsKey("job-hours") ? answers.With("job-hours", ["38"]) : answers, Monday.AddDays(7 * place));
}
