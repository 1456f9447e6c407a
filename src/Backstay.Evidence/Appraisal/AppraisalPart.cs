using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Appraisal;

/// <summary>The table of appraisals within a page.</summary>
internal static class AppraisalPart
{
    public static MarkupString Of(AppraisalTable table) => Markup.Of(
        $"""
        <div class="sheet card" tabindex="0" role="region" aria-label="{Words.AppraiseTable}">
        <table><caption>{Words.AppraiseTable}</caption><thead><tr><th scope="col">{Words.AppraiseItem}</th>{Markup.Join(table.Reports.Select(report => Markup.Of($"<th scope=\"col\">{report.Name}</th>")))}</tr></thead>
        <tbody>{Markup.Join(table.Form.Items.Select(item => Row($"{item.Number} {item.Name}", table.Reports.Select(report => report.Final.TryGetValue(item.Number, out var answer) ? table.Form.NameOf(answer.Verdict) : "–"))))}
        {(table.Reports.Any(report => report.Share is not null) ? Row(table.Form.Met, table.Reports.Select(report => report.Share?.Words ?? "–")) : default)}</tbody></table>
        </div>
        """);

    private static MarkupString Row(string name, IEnumerable<string> cells) => Markup.Of($"<tr><th scope=\"row\">{name}</th>{Markup.Join(cells.Select(cell => Markup.Of($"<td>{cell}</td>")))}</tr>");
}
