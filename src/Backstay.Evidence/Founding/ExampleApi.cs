using System.Text;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;
using Backstay.Evidence.Prisma;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Founding;

/// <summary>Files of the worked example, for everybody: its log to replay, its flow, its table and its model.</summary>
internal static class ExampleApi
{
    public const string Path = "/evidence/example";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}/log.jsonl", Log).AllowAnonymous();
        app.MapGet($"{Path}/flow.{{kind}}", Flow).AllowAnonymous();
        app.MapGet($"{Path}/model.svg", () => Results.Text(ModelFigure.Svg(FoundingExample.Model, Words.ExampleModel, tall: false), "image/svg+xml")).AllowAnonymous();
        app.MapGet($"{Path}/themes.csv", () => Results.File(Encoding.UTF8.GetBytes(ThemeTable.AsCsv(FoundingExample.Model)), "text/csv", "themes.csv")).AllowAnonymous();
    }

    private static IResult Log()
    {
        var text = new StringWriter();
        ReviewLog.Write(text, FoundingReview.Log());
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "application/jsonl", "founding-review.jsonl");
    }

    private static IResult Flow(string kind) => FlowEndings.Of(FoundingExample.Counts, kind) ?? Results.NotFound();
}
