using System.Text;
using Backstay.Evidence.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Writing;

/// <summary>The article as a file, for its members.</summary>
internal static class DraftApi
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/evidence/{id:guid}/draft.{kind}", (Guid id, string kind, ReviewFiles of, DraftDesk desk, CancellationToken ct) =>
        of.GiveAsync(id, async review => Of(await desk.ArticleAsync(review, ct), kind), ct)).RequireAuthorization();

    private static IResult Of(DraftArticle article, string kind) => kind switch
    {
        "md" => Results.File(Encoding.UTF8.GetBytes(article.AsMarkdown()), "text/markdown", "draft.md"),
        "bib" => Results.File(Encoding.UTF8.GetBytes(article.References.BibTex(article.Cited)), "application/x-bibtex", "draft.bib"),
        "docx" => Results.File(DraftDocument.Of(article), Word, "draft.docx"),
        _ => Results.NotFound(),
    };
}
