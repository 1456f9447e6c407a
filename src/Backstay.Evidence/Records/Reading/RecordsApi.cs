using System.Text;
using Backstay.Evidence.Export;
using Backstay.Evidence.Log;
using Backstay.Evidence.Marks;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Evidence.Records.Reading;

/// <summary>The records of a review as a file: all, those that stand for a publication, or those that were included at the last level; and the parting of one that was merged.</summary>
internal static class RecordsApi
{
    private const int Portion = 500;

    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["ris"] = "application/x-research-info-systems", ["csv"] = "text/csv", ["xml"] = "application/xml", ["bib"] = "application/x-bibtex",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/evidence/{id:guid}/records.{kind}", ExportAsync).RequireAuthorization();
        app.MapPost("/evidence/{id:guid}/records/{number:int}/part", PartAsync).RequireAuthorization();
    }

    // Pressed twice, or by two people: it is parted already.
    private static async Task<IResult> PartAsync(Guid id, int number, IFormCollection form, CurrentPerson me, ReviewBook book, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review) return Results.NotFound();
        await book.ActAsync(review, state => state.KeptFor(number) is null ? [] : [new Parted(number)], ct);
        return Results.Redirect(int.TryParse(form["page"], out var page) ? $"{review.Path}/duplicates/merged?page={page}" : $"{review.Path}/records/{number}");
    }

    private static async Task<IResult> ExportAsync(Guid id, string kind, string? which, CurrentPerson me, ReviewBook book, RecordBook records, CancellationToken ct)
    {
        if (await book.FindAsync(me, id, ct) is not { } review || !Kinds.TryGetValue(kind, out var type) || RecordChoice.Read(which) is not { } chosen) return Results.NotFound();
        var (numbers, tags) = await book.ReadAsync(review, state => (RecordChoice.Of(state, chosen, null), TagList.ByRecord(state, review.Member)), ct);
        return Results.Stream(file => WriteAsync(file, kind, review, numbers, tags, records, ct), $"{type}; charset=utf-8", $"records-{chosen.ToString().ToLowerInvariant()}.{kind}");
    }

    // Writers write at once and an answer may not, so each portion waits in memory.
    private static async Task WriteAsync(Stream file, string kind, OpenReview review, IReadOnlyList<int> numbers, ILookup<int, string> tags, RecordBook records, CancellationToken ct)
    {
        using var text = new StringWriter();
        // Spreadsheets take a table for UTF-8 only where it begins with a mark.
        await using var to = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: kind == "csv"), leaveOpen: true);
        using (var writer = kind == "csv" ? new TableWriter(text, tagged: true) : CitationWriters.Of($".{kind}", text)!)
        {
            foreach (var portion in numbers.Chunk(Portion))
            {
                foreach (var record in await records.ReadAsync(review, portion, ct))
                {
                    if (writer is TableWriter table) table.Write(record.Citation, tags[record.Number]);
                    else writer.Write(record.Citation);
                }
                await SendAsync();
            }
        }
        await SendAsync();

        async Task SendAsync()
        {
            await to.WriteAsync(text.GetStringBuilder(), ct);
            text.GetStringBuilder().Clear();
        }
    }
}
