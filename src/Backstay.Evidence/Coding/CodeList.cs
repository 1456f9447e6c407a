using Backstay.Design.Parts;
using Backstay.Evidence.Model;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Coding;

/// <summary>A code book to look through: themes, subthemes, and the codes in each with how often they were used.</summary>
internal static class CodeList
{
    public static MarkupString Of(Analysis analysis, string path)
    {
        var (book, placed, used) = (analysis.Book, analysis.Book.ByPlace(), analysis.Passages.ToLookup(passage => passage.Code));
        var loose = book.Codes.Where(code => !book.PlacesOf(code.Id).Any(book.Has)).ToList();
        return Markup.Join([
            .. book.Themes.Select(theme => Markup.Of($"""<div class="card"><h3>{theme.Name}</h3>{Rows(placed[theme.Id])}{Markup.Join(theme.Subthemes.Select(one => Markup.Of($"<h4>{one.Name}</h4>{Rows(placed[one.Id])}")))}</div>""")),
            loose.Count == 0 ? default : Markup.Of($"""<div class="card"><h3>{Words.CodesLoose}</h3>{Rows(loose)}</div>"""),
        ]);

        MarkupString Rows(IEnumerable<Code> codes) => codes.ToList() is not { Count: > 0 } there ? default : Markup.Of($"""<ul class="rows">{Markup.Join(there.Select(code => Markup.Of(
            $"""<li><a href="{path}/codes/{code.Id.Value.ToString()}"><span><strong>{code.Name}</strong> <small>{SenseWords.Of(code.Sense)}{(code.Perspective is null ? "" : $", {code.Perspective}")}, {ModelWords.Count(used[code.Id].Count(), "passage")}</small></span></a></li>""")))}</ul>""");
    }
}
