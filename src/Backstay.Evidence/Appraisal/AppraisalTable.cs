using Backstay.Evidence.Reports;
using Backstay.People.Export;

namespace Backstay.Evidence.Appraisal;

/// <summary>What the team found of each item in each report, once it is settled.</summary>
internal static class AppraisalTable
{
    public static string ToCsv(AppraisalState state, IReadOnlyList<Report> reports)
    {
        var rows = reports.Select(report => (report.Name, Both: state.Of(report.Number))).ToList();
        IEnumerable<IEnumerable<string>> table =
        [
            ((IEnumerable<string>)["item", "name"]).Concat(rows.SelectMany(row => new[] { row.Name, $"{row.Name}: words" })),
            .. state.Form.Items.Select(item => new[] { $"{item.Number}", item.Name }.Concat(rows.SelectMany(row => Cells(state.Form, row.Both, item.Number)))),
            new[] { "", state.Form.Met }.Concat(rows.SelectMany(row => new[] { row.Both?.Share?.Words ?? "", "" })),
        ];
        return string.Concat(table.Select(Csv.Row));
    }

    private static IEnumerable<string> Cells(AppraisalForm form, AppraisalConsensus? both, int item) =>
        both?.Final.TryGetValue(item, out var answer) == true ? [form.NameOf(answer.Verdict), answer.Words ?? ""] : ["", ""];
}
