using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Coding;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Reports;

/// <summary>On which page of its PDF a passage stands; a way to that page where the PDF is here.</summary>
internal static class PagePart
{
    /// <param name="report">The path of the report without its ending; null where its PDF is not here.</param>
    public static MarkupString Of(PagedText? text, CodedPassage passage, string? report)
    {
        if (text?.Pages is not { } pages || passage.Where.In(text.Text) is not { } at) return default;
        var page = pages.PageOf(at.Start);
        var words = string.Format(CultureInfo.CurrentCulture, Words.TextOnPage, page);
        return report is null ? Markup.Of($"<small>{words}</small>") : Markup.Of($"""<a class="way" href="{report}.pdf#page={page}">{words}</a>""");
    }
}
