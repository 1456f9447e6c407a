using System.Net;
using System.Text;
using Backstay.Evidence.Coding;
using Backstay.People.Export;

namespace Backstay.Evidence.Model;

/// <summary>The table of a model: theme, subtheme, barriers, facilitators; a star before a code for a perspective that is not the patients'.</summary>
internal static class ThemeTable
{
    private static readonly string[] Heads = ["Theme", "Subtheme", "Barriers", "Facilitators"];

    public static string Html(ConceptualModel model, string caption)
    {
        var heads = string.Concat(Heads.Concat(Others(model) ? ["Other codes"] : []).Select(head => $"<th scope=\"col\">{head}</th>"));
        var html = new StringBuilder($"<table class=\"themes\">\n<caption>{Safe(caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n");
        foreach (var theme in model.Themes.Where(theme => theme.Subthemes.Count > 0))
        {
            html.Append("<tbody>\n");
            for (var at = 0; at < theme.Subthemes.Count; at++)
            {
                var subtheme = theme.Subthemes[at];
                html.Append("<tr>");
                if (at == 0) html.Append($"<th scope=\"rowgroup\" rowspan=\"{theme.Subthemes.Count}\">{Safe(theme.Name)}</th>");
                html.Append($"<th scope=\"row\">{Safe(subtheme.Name ?? "")}</th>");
                html.Append($"{Cell(model, subtheme.Of(Sense.Barrier))}{Cell(model, subtheme.Of(Sense.Facilitator))}{(Others(model) ? Cell(model, subtheme.Of(Sense.Neither)) : "")}</tr>\n");
            }
            html.Append("</tbody>\n");
        }
        if (model.Perspectives.Count > 0) html.Append($"<tfoot><tr><td colspan=\"{(Others(model) ? 5 : 4)}\">{Safe(ModelWords.Star(model.Perspectives))}</td></tr></tfoot>\n");
        return html.Append("</table>\n").ToString();
    }

    /// <summary>One row for each code: theme, subtheme, sense, code, perspective, studies, passages. RFC 4180.</summary>
    public static string AsCsv(ConceptualModel model) => string.Concat(
        (from theme in model.Themes from subtheme in theme.Subthemes from code in subtheme.Codes
         select Csv.Row([theme.Name, subtheme.Name, ModelWords.Kind(code.Sense), code.Name, code.Perspective, code.Studies.Count, code.Passages]))
        .Prepend(Csv.Row(["theme", "subtheme", "sense", "code", "perspective", "studies", "passages"])));

    private static bool Others(ConceptualModel model) => model.Codes.Any(code => code.Sense == Sense.Neither);

    private static string Cell(ConceptualModel model, IReadOnlyList<ModelCode> codes) => codes.Count == 0 ? "<td></td>"
        : $"<td><ul>{string.Concat(codes.Select(code => $"<li>{Safe(code.Marked)}{Support(model, code)}</li>"))}</ul></td>";

    private static string Support(ConceptualModel model, ModelCode code) => model.HasSupport ? $" <small>{ModelWords.Support(code.Studies.Count, code.Passages)}</small>" : "";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
