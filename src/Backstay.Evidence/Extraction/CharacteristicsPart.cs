using Backstay.Design.Parts;
using Backstay.Evidence.Reports;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Extraction;

/// <summary>The table of characteristics within a page.</summary>
internal static class CharacteristicsPart
{
    public static MarkupString Of(Characteristics table) => Markup.Of(
        $"""
        <div class="sheet card" tabindex="0" role="region" aria-label="{Words.CharacteristicsTitle}">
        <table><thead><tr>{Head(Words.GroupStudy)}{Head(Words.ReportColumn)}{Markup.Join(table.Fields.Select(Head))}</tr></thead><tbody>{Markup.Join(table.Rows.Select(row => Row(row.Report, row.Values)))}</tbody></table>
        </div>
        """);

    private static MarkupString Head(string name) => Markup.Of($"<th scope=\"col\">{name}</th>");

    private static MarkupString Row(Report report, IReadOnlyList<string> values) =>
        Markup.Of($"<tr><th scope=\"row\">{report.StudyName}</th><td>{report.Name}</td>{Markup.Join(values.Select(value => Markup.Of($"<td>{value}</td>")))}</tr>");
}
