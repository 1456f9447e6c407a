using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Writing;

/// <summary>A table of the article within a page.</summary>
internal static class DraftTablePart
{
    public static MarkupString Of(DraftTable table) => Markup.Of(
        $"""<table><thead><tr>{Markup.Join(table.Heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>")))}</tr></thead><tbody>{Markup.Join(table.Rows.Select(Row))}</tbody></table>""");

    private static MarkupString Row(IReadOnlyList<string> cells) => Markup.Of($"<tr>{Markup.Join(cells.Select((cell, place) => place == 0 ? Markup.Of($"<th scope=\"row\">{cell}</th>") : Markup.Of($"<td>{cell}</td>")))}</tr>");
}
