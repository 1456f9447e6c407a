using System.Globalization;

namespace Backstay.Evidence.Reviews;

/// <summary>The pages of a review, in the order in which a team comes to them.</summary>
internal static class ReviewSteps
{
    /// <param name="members">Who works on it now.</param>
    /// <param name="records">Records that came in, and how many of them are merged with another.</param>
    public static IReadOnlyList<(string Part, IReadOnlyList<(string Path, string Name, string Line)> Pages)> Of(int members, int records, int merged) =>
    [
        (Words.StepsPlan,
        [
            ("protocol", Words.ProtocolTitle, Words.ProtocolStep),
            ("team", Words.TeamTitle, Told(members == 1 ? Words.TeamOne : Words.TeamMany, members)),
            ("criteria", Words.CriteriaTitle, Words.CriteriaLine),
            ("next-search", Words.NextSearchTitle, Words.NextSearchStep),
        ]),
        (Words.StepsRecords,
        [
            ("files", Words.RecordsFilesTitle, Words.RecordsFilesStep),
            ("records", Words.RecordsTitle, Told(Words.RecordsFound, records)),
            ("duplicates", Words.DuplicatesTitle, Told(Words.DuplicatesStep, merged)),
        ]),
        (Words.StepsScreening,
        [
            ("screen", Words.ScreeningTitle, Words.ScreeningLine), ("conflicts", Words.ConflictsTitle, Words.ConflictsLine),
            ("agreement", Words.AgreementTitle, Words.AgreementLine), ("reports", Words.ReportsTitle, Words.ReportsLine),
        ]),
        (Words.StepsFindings,
        [
            ("extract", Words.ExtractTitle, Words.ExtractStep), ("appraise", Words.AppraiseTitle, Words.AppraiseStep), ("codes", Words.CodesTitle, Words.CodesStep),
            ("theory", Words.TheoryTitle, Words.TheoryStep), ("confidence", Words.ConfidenceTitle, Words.ConfidenceStep), ("model", Words.ModelTitle, Words.ModelStep),
        ]),
        (Words.StepsTelling,
        [
            ("checklists", Words.ChecklistsTitle, Words.ChecklistsStep), ("draft", Words.DraftTitle, Words.DraftStep), ("publish", Words.PublishTitle, Words.PublishStep),
        ]),
    ];

    private static string Told(string words, int count) => string.Format(CultureInfo.CurrentCulture, words, count);
}
