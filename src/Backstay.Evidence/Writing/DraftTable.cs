using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Reports;

namespace Backstay.Evidence.Writing;

/// <summary>A table of the article, filled from the log.</summary>
internal sealed record DraftTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <returns>Those that have rows: characteristics, appraisals, themes.</returns>
    public static IReadOnlyList<DraftTable> Of(ReviewState state, IReadOnlyList<Report> reports)
    {
        var (characteristics, appraisals, model) = (Characteristics.Of(state, reports), AppraisalTable.Of(state.Findings.Appraisal, reports), SupportedModel.Of(state));
        DraftTable[] all =
        [
            new(Words.CharacteristicsTitle, [Words.GroupStudy, Words.ReportColumn, .. characteristics.Fields], [.. characteristics.Rows.Select(row => (IReadOnlyList<string>)[row.Report.StudyName, row.Report.Name, .. row.Values])]),
            new(Words.AppraiseTitle, [Words.ReportColumn, appraisals.Form.Met], [.. appraisals.Reports.Where(one => one.Share is not null).Select(one => (IReadOnlyList<string>)[one.Name, one.Share!.Words])]),
            new(Words.DraftThemes, [Words.DraftTheme, Words.DraftSubtheme, Words.DraftBarriers, Words.DraftFacilitators], [.. from theme in model.Themes from subtheme in theme.Subthemes select (IReadOnlyList<string>)[theme.Name, subtheme.Name ?? "", Names(subtheme.Of(Sense.Barrier)), Names(subtheme.Of(Sense.Facilitator))]]),
        ];
        return [.. all.Where(one => one.Rows.Count > 0)];
    }

    /// <summary>As pandoc reads it.</summary>
    public string Markdown => string.Concat(Rows.Prepend([.. Heads.Select(_ => "---")]).Prepend(Heads).Select((row, place) => $"| {string.Join(" | ", row.Select(cell => place == 1 ? cell : Cell(cell)))} |\n"));

    private static string Names(IEnumerable<ModelCode> codes) => string.Join("; ", codes.Select(code => code.Marked));

    private static string Cell(string text) => DraftMarkdown.Escaped(text.ReplaceLineEndings(" "));
}
