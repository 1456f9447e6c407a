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
        files.MapGet("/characteristics.csv", (Guid id, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, reports) => Csv(Characteristics.Of(state, reports).ToCsv(), "characteristics"), ct));
        files.MapGet("/appraisals.csv", (Guid id, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, reports) => Csv(AppraisalTable.Of(state.Findings.Appraisal, reports).ToCsv(), "appraisals"), ct));
        files.MapGet("/model.csv", (Guid id, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, _) => Csv(ThemeTable.AsCsv(SupportedModel.Of(state)), "model"), ct));
        files.MapGet("/model.svg", (Guid id, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, _) => Text(ModelFigure.Svg(SupportedModel.Of(state), state.Title, tall: false), "image/svg+xml", "model.svg"), ct));
        files.MapGet("/checklists/{name}.{kind}", (Guid id, string name, string kind, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, reports) => ChecklistOf(state, reports, name, kind), ct));
        files.MapGet("/flow.{kind}", (Guid id, string kind, string? style, bool? one, int? since, ReviewFiles of, CancellationToken ct) => of.GiveAsync(id, (state, _) => since is { } wave && !ReviewFlow.IsUpdate(state, wave) ? Results.NotFound()
            : FlowEndings.Of(ReviewFlow.Of(state, since), kind, new(style == "2009" ? FlowEdition.Prisma2009 : FlowEdition.Prisma2020, OneScreeningBox: one == true)) ?? Results.NotFound(), ct));
        files.MapGet("/codes.{kind}", CodesAsync);
        files.MapGet("/log.jsonl", (Guid id, ReviewFiles of, ReviewBook book, ReviewHistory history, CancellationToken ct) => of.GiveAsync(id, async review =>
        {
            var (text, log) = (new StringWriter(), await history.LogAsync(review, ct));
            ReviewLog.Write(text, await book.ReadAsync(review, state => LogSight.Of(state, log, review.Member), ct));
            return Text(text.ToString(), "application/jsonl", "review.jsonl");
        }, ct));
    }

    private static async Task<IResult> CodesAsync(Guid id, string kind, ReviewFiles of, ReviewBook book, IncludedReports included, ReportTexts texts, CancellationToken ct)
    {
        if (!CodeExport.Kinds.Contains(kind)) return Results.NotFound();
        return await of.GiveAsync(id, async review =>
        {
            var (words, reports) = (await texts.AllAsync(review, ct), await included.IncludedAsync(review, ct));
            return await book.ReadAsync(review, state => Results.File(
                CodeExport.Bytes(kind, review.Title, state.Findings.Coding.Analysis, [.. reports.Select(one => (one, words.GetValueOrDefault(CodingState.Id(one.Number))))], state.Members.ToDictionary(one => CodingState.Id(one.Key), one => one.Value)),
                "application/octet-stream", $"codes.{kind}"), ct);
        }, ct);
    }

    private static IResult ChecklistOf(ReviewState state, IReadOnlyList<Report> reports, string name, string kind)
    {
        if (Checklists.Find(name) is not { } checklist || kind is not ("csv" or "md")) return Results.NotFound();
        var filled = checklist.Fill(LoggedFacts.Of(state, reports));
        return kind == "csv" ? Csv(ChecklistFiles.AsCsv(filled), name) : Text(ChecklistFiles.AsMarkdown(filled), "text/markdown", $"{name}.md");
    }

    private static IResult Csv(string text, string name) => Text(text, "text/csv", $"{name}.csv");

    private static IResult Text(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type, name);
}
