using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;

namespace Backstay.People.Export;

/// <summary>Everything that is stored about a person, as a zip that is written while it is read: JSON, CSV, a page to read, and rooms' own files.</summary>
internal sealed class TakeOut(AppDb db, IEnumerable<IExportPart> parts, IEnumerable<IWithhold> withholding)
{
    private const int FlushAt = 64 * 1024;

    public async Task WriteAsync(PersonId person, Stream stream, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        var withheld = await WithheldAsync(person, ct);
        var tables = ExportedTable.All(db).Where(table => withheld.All(one => one.Table != table.Name)).ToList();
        await AddAsync(zip, "data.json", file => WriteJsonAsync(tables, person, file, ct), ct);
        await AddAsync(zip, "read-me.html", file => WriteHtmlAsync(tables, withheld, person, file, ct), ct);
        foreach (var table in tables) await AddAsync(zip, $"tables/{table.Name}.csv", file => WriteCsvAsync(table, person, file, ct), ct);
        foreach (var part in parts) await AddAsync(zip, part.FileName, file => part.WriteAsync(person, file, ct), ct);
    }

    private async Task<List<IWithhold>> WithheldAsync(PersonId person, CancellationToken ct)
    {
        var withheld = new List<IWithhold>();
        foreach (var one in withholding)
            if (await one.HoldsBackAsync(person, ct)) withheld.Add(one);
        return withheld;
    }

    private static async Task AddAsync(ZipArchive zip, string name, Func<Stream, Task> write, CancellationToken ct)
    {
        await using var file = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        await write(file);
    }

    private static async Task WriteJsonAsync(List<ExportedTable> tables, PersonId person, Stream file, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("person", person.Value);
        json.WriteStartObject("tables");
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Name);
            await foreach (var row in table.RowsAsync(person).WithCancellation(ct))
            {
                json.WriteStartObject();
                foreach (var column in table.Columns)
                {
                    json.WritePropertyName(column.Name);
                    JsonSerializer.Serialize(json, column.Of(row), JsonSerializerOptions.Web);
                }
                json.WriteEndObject();
                if (json.BytesPending > FlushAt) await json.FlushAsync(ct);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async Task WriteCsvAsync(ExportedTable table, PersonId person, Stream file, CancellationToken ct)
    {
        await using var csv = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await csv.WriteAsync(Csv.Row(table.Columns.Select(c => (object?)c.Name)));
        await foreach (var row in table.RowsAsync(person).WithCancellation(ct)) await csv.WriteAsync(Csv.Row(table.Columns.Select(c => c.Of(row))));
    }

    private static async Task WriteHtmlAsync(List<ExportedTable> tables, List<IWithhold> withheld, PersonId person, Stream file, CancellationToken ct)
    {
        await using var html = new StreamWriter(file, leaveOpen: true);
        await html.WriteAsync($"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>{Words.TakeOutPageTitle}</title><style>{Style}</style>");
        await html.WriteAsync($"<h1>{Words.TakeOutPageTitle}</h1><p>{Words.TakeOutPageLine}</p>");
        foreach (var one in withheld) await html.WriteAsync($"<p>{WebUtility.HtmlEncode(one.Words)}</p>");
        foreach (var table in tables)
        {
            await html.WriteAsync($"<h2>{WebUtility.HtmlEncode(Readable(table.Name[(table.Name.IndexOf('_', StringComparison.Ordinal) + 1)..]))}</h2><table><tr>");
            foreach (var column in table.Columns) await html.WriteAsync($"<th>{WebUtility.HtmlEncode(column.Name)}</th>");
            await html.WriteAsync("</tr>");
            await foreach (var row in table.RowsAsync(person).WithCancellation(ct))
            {
                await html.WriteAsync("<tr>");
                foreach (var column in table.Columns) await html.WriteAsync($"<td>{WebUtility.HtmlEncode(Csv.Text(column.Of(row)))}</td>");
                await html.WriteAsync("</tr>");
            }
            await html.WriteAsync("</table>");
        }
        await html.WriteAsync("</html>");
    }

    private const string Style = "body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left}";

    private static string Readable(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
