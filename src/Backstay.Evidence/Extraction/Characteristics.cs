using Backstay.Evidence.Log;
using Backstay.Evidence.Reports;
using Backstay.People.Export;

namespace Backstay.Evidence.Extraction;

/// <summary>The table of characteristics: what was agreed of each report.</summary>
internal sealed record Characteristics(IReadOnlyList<string> Fields, IReadOnlyList<(Report Report, IReadOnlyList<string> Values)> Rows)
{
    public static Characteristics Of(ReviewState state, IReadOnlyList<Report> reports)
    {
        var extraction = state.Findings.Extraction;
        return new(extraction.Fields, [.. reports.OrderBy(report => report.StudyName, StringComparer.Ordinal).ThenBy(report => report.Number)
            .Select(report => (report, (IReadOnlyList<string>)[.. extraction.Fields.Select(field => extraction.Of(report.Number).Agreed?.GetValueOrDefault(field) ?? "")]))]);
    }

    public string ToCsv() => string.Concat(Rows.Select(row => row.Values.Prepend(row.Report.Title).Prepend(row.Report.Name).Prepend(row.Report.StudyName)).Prepend(Fields.Prepend("title").Prepend("report").Prepend("study")).Select(Csv.Row));
}
