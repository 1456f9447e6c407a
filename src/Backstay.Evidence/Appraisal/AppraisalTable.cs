using Backstay.Evidence.Reports;
using Backstay.People.Export;

namespace Backstay.Evidence.Appraisal;

/// <param name="Share">Null while something is open.</param>
internal sealed record AppraisedReport(string Name, IReadOnlyDictionary<int, Answer> Final, ReportedShare? Share);

/// <summary>What the team found of each item in each report, once it is settled.</summary>
internal sealed record AppraisalTable(AppraisalForm Form, IReadOnlyList<AppraisedReport> Reports)
{
    public static AppraisalTable Of(AppraisalState state, IReadOnlyList<Report> reports) => new(state.Form, [.. reports.Select(report => state.Of(report.Number) is { } both
        ? new AppraisedReport(report.Name, both.Final, both.Share) : new(report.Name, new Dictionary<int, Answer>(), null))]);

    public string ToCsv()
    {
        IEnumerable<IEnumerable<string>> table =
        [
            ((IEnumerable<string>)["item", "name"]).Concat(Reports.SelectMany(report => new[] { report.Name, $"{report.Name}: words" })),
            .. Form.Items.Select(item => new[] { $"{item.Number}", item.Name }.Concat(Reports.SelectMany(report => Cells(report, item.Number)))),
            new[] { "", Form.Met }.Concat(Reports.SelectMany(report => new[] { report.Share?.Words ?? "", "" })),
        ];
        return string.Concat(table.Select(Csv.Row));
    }

    private IEnumerable<string> Cells(AppraisedReport report, int item) => report.Final.TryGetValue(item, out var answer) ? [Form.NameOf(answer.Verdict), answer.Words ?? ""] : ["", ""];
}
