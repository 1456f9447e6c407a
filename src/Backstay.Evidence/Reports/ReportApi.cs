using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Reports;

/// <summary>A full text to read. It comes from elsewhere, so that nothing in it may run or reach out.</summary>
internal static class ReportApi
{
    // Styles are those of the browser's own viewer.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/evidence/{id:guid}/reports/{record:int}.pdf", ReadAsync).RequireAuthorization();

    private static async Task<IResult> ReadAsync(Guid id, int record, string? save, HttpContext http, CurrentPerson me, ReviewBook book, ReportBook reports, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review || await reports.ReadAsync(review, record, ct) is not { } content) return Results.NotFound();
        var headers = http.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers.CacheControl) = (Policy, "nosniff", "no-cache, private");
        headers.ContentDisposition = $"{(save is null ? "inline" : "attachment")}; filename=\"report-{record}.pdf\"";
        return Results.Bytes(content, "application/pdf");
    }
}
