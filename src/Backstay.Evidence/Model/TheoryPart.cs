using System.Globalization;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Model;

/// <summary>The matrix of a theory within a page: how many people see each code where.</summary>
internal static class TheoryPart
{
    /// <param name="path">Before the id of a code, for a link to it; null where there are no such pages.</param>
    public static MarkupString Of(string caption, IReadOnlyList<string> columns, IReadOnlyList<TheoryRow> rows, string? path = null) => Markup.Of(
        $"""
        <div class="sheet card" tabindex="0" role="region" aria-label="{caption}">
        <table><caption>{caption}</caption><thead><tr><th scope="col">{Words.CodeColumn}</th>{Markup.Join(columns.Select(column => Markup.Of($"<th scope=\"col\">{column}</th>")))}</tr></thead>
        <tbody>{Markup.Join(rows.Select(row => Row(row, path)))}</tbody></table>
        </div>
        """);

    private static MarkupString Row(TheoryRow row, string? path) => Markup.Of(
        $"""<tr><th scope="row">{(path is null ? Markup.Of($"{row.Code.Name}") : Markup.Of($"""<a class="way" href="{path}{row.Code.Id.Value.ToString()}">{row.Code.Name}</a>"""))}</th>{Markup.Join(row.Cells.Select(cell => Markup.Of($"<td>{(cell == 0 ? "–" : cell.ToString(CultureInfo.CurrentCulture))}</td>")))}</tr>""");
}
