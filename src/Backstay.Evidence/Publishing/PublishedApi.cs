using System.Text;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;
using Backstay.Evidence.Prisma;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Publishing;

/// <summary>Files of a published review, for everybody; of the last version, or of the one that is asked for.</summary>
internal static class PublishedApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/evidence/open/{id:guid}/{file}", GiveAsync).AllowAnonymous();

    private static async Task<IResult> GiveAsync(Guid id, string file, int? version, PublishedReviews reviews, CancellationToken ct)
    {
        if (await reviews.FindAsync(id, version, ct) is not { } open) return Results.NotFound();
        var review = open.Review;
        return file switch
        {
            "flow.svg" or "flow.csv" => FlowEndings.Of(review.Flow, file[5..])!,
            "model.svg" => Text(ModelFigure.Svg(review.Model, review.Title, tall: false), "image/svg+xml", file),
            "model.csv" => Text(ThemeTable.AsCsv(review.Model), "text/csv", file),
            "characteristics.csv" => Text(review.Characteristics.ToCsv(), "text/csv", file),
            "appraisals.csv" => Text(review.Appraisals.ToCsv(), "text/csv", file),
            "log.jsonl" => Text(Written(PublishedLog.Of(await reviews.LogAsync(open.Id, open.Version, ct), open.Named)), "application/jsonl", "review.jsonl"),
            _ => Results.NotFound(),
        };
    }

    private static string Written(IEnumerable<LoggedEvent> log)
    {
        var text = new StringWriter();
        ReviewLog.Write(text, log);
        return text.ToString();
    }

    private static IResult Text(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
