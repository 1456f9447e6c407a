using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Import.Values;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Records.Reading;

/// <summary>A record in words.</summary>
internal static class RecordWords
{
    private const int ShownAuthors = 3;

    public static string Title(Citation citation) => citation.Title ?? Words.RecordsNoTitle;

    /// <summary>Who, when and where, on one line.</summary>
    public static string Line(Citation citation) => string.Join(" · ", new[]
    {
        string.Join("; ", citation.Authors.Take(ShownAuthors).Select(AuthorName.Written)) + (citation.Authors.Count > ShownAuthors ? " …" : ""),
        citation.Year?.ToString(CultureInfo.InvariantCulture), citation.Journal,
    }.Where(part => part is { Length: > 0 }));

    /// <summary>All that it tells, field by field; what is not told is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(Citation citation)
    {
        (string Name, string? Value)[] fields =
        [
            (Words.RecordsTitleField, citation.Title), (Words.RecordsAuthors, string.Join("; ", citation.Authors.Select(AuthorName.Written))), (Words.RecordsYear, citation.Year?.ToString(CultureInfo.InvariantCulture)),
            (Words.RecordsJournal, citation.Journal), (Words.RecordsVolume, citation.Volume), (Words.RecordsIssue, citation.Issue), (Words.RecordsPages, citation.Pages), (Words.RecordsDoi, citation.Doi),
            (Words.RecordsPmid, citation.Pmid), (Words.RecordsIsbn, citation.Isbn), (Words.RecordsType, citation.Type), (Words.RecordsAbstract, citation.Abstract), (Words.RecordsKeywords, string.Join("; ", citation.Keywords)),
        ];
        return fields.Where(field => field.Value is { Length: > 0 }).Select(field => (field.Name, field.Value!));
    }

    /// <summary>Links to the page before and after.</summary>
    /// <param name="path">With its query so far, ready for one more word of it.</param>
    /// <param name="page">From 1 on.</param>
    public static MarkupString Turn(string path, int page, int last)
    {
        return last <= 1 ? default : Markup.Of(
            $"""<p class="buttons">{Link(page - 1, Words.RecordsBefore)}<span class="quiet">{string.Format(CultureInfo.CurrentCulture, Words.RecordsPage, page, last)}</span>{Link(page + 1, Words.RecordsAfter)}</p>""");

        MarkupString Link(int to, string words) => to < 1 || to > last ? default : Markup.Of($"""<a class="button" href="{path}page={to}">{words}</a>""");
    }
}
