using System.Text;
using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Reporting;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Reports;

/// <summary>Files of a review, for its members: tables, figures, codes, checklists, its flow and its log.</summary>
internal static class FindingsApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/evidence/{id:guid}").RequireAuthorization();
        files.MapGet("/characteristics.csv", (Guid id, Hand hand) => hand.GiveAsync(id, async review => Csv(await hand.ReadAsync(review, (state, reports) => Characteristics.Of(state, reports).ToCsv()), "characteristics")));
        files.MapGet("/appraisals.csv", (Guid id, Hand hand) => hand.GiveAsync(id, async review => Csv(await hand.ReadAsync(review, (state, reports) => AppraisalTable.ToCsv(state.Findings.Appraisal, reports)), "appraisals")));
        files.MapGet("/model.csv", (Guid id, Hand hand) => hand.GiveAsync(id, async review => Csv(await hand.ReadAsync(review, (state, _) => ThemeTable.Csv(SupportedModel.Of(state))), "model")));
        files.MapGet("/model.svg", (Guid id, Hand hand) => hand.GiveAsync(id, async review => Text(await hand.ReadAsync(review, (state, _) => ModelFigure.Svg(SupportedModel.Of(state), state.Title, tall: false)), "image/svg+xml", "model.svg")));
        files.MapGet("/codes.{kind}", (Guid id, string kind, Hand hand) => hand.GiveAsync(id, review => CodesAsync(review, kind, hand)));
        files.MapGet("/checklists/{name}.{kind}", (Guid id, string name, string kind, Hand hand) => hand.GiveAsync(id, review => ChecklistAsync(review, name, kind, hand)));
        files.MapGet("/flow.{kind}", (Guid id, string kind, string? style, bool? one, Hand hand) => hand.GiveAsync(id, async review =>
            FlowEndings.Of(await hand.ReadAsync(review, (state, _) => ReviewFlow.Of(state)), kind, new(style == "2009" ? FlowEdition.Prisma2009 : FlowEdition.Prisma2020, OneScreeningBox: one == true)) ?? Results.NotFound()));
        files.MapGet("/log.jsonl", (Guid id, Hand hand) => hand.GiveAsync(id, async review =>
        {
            var text = new StringWriter();
            ReviewLog.Write(text, await hand.History.LogAsync(review, hand.Ended));
            return Text(text.ToString(), "application/jsonl", "review.jsonl");
        }));
    }

    private static async Task<IResult> CodesAsync(OpenReview review, string kind, Hand hand)
    {
        if (!CodeExport.Kinds.Contains(kind)) return Results.NotFound();
        var (analysis, coders) = await hand.ReadAsync(review, (state, _) => (state.Findings.Coding.Analysis, state.Members.ToDictionary(one => CodingState.Id(one.Key), one => one.Value)));
        var (texts, reports) = (await hand.Texts.AllAsync(review, hand.Ended), await hand.Reports.IncludedAsync(review, hand.Ended));
        return Results.File(CodeExport.Bytes(kind, review.Title, analysis, [.. reports.Select(one => (one, texts.GetValueOrDefault(CodingState.Id(one.Number))))], coders), "application/octet-stream", $"codes.{kind}");
    }

    private static async Task<IResult> ChecklistAsync(OpenReview review, string name, string kind, Hand hand)
    {
        if (Checklists.Find(name) is not { } checklist || kind is not ("csv" or "md")) return Results.NotFound();
        var filled = await hand.ReadAsync(review, (state, reports) => checklist.Fill(LoggedFacts.Of(state, reports)));
        return kind == "csv" ? Csv(ChecklistFiles.AsCsv(filled), name) : Text(ChecklistFiles.AsMarkdown(filled), "text/markdown", $"{name}.md");
    }

    private static IResult Csv(string text, string name) => Text(text, "text/csv", $"{name}.csv");

    private static IResult Text(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
