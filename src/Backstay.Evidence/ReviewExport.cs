using System.Text;
using System.Text.Json;
using Backstay.Evidence.Export;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence;

/// <summary>Writes records in a format that reference managers and spreadsheets read, without loss: what the format has no field for is kept in one of ours.</summary>
public static class ReviewExport
{
    // JSON may write one character as six.
    private const int LongestLine = 6 * Bounds.Record;

    /// <summary>Writes in the format that the extension of the result names: .ris, .csv, .xml (EndNote) or .bib; all in UTF-8.</summary>
    /// <param name="recordsFile">One JSON object a line, as <see cref="ReviewImport.Run"/> writes them.</param>
    /// <exception cref="ReviewFileException">The extension is none of these, or there is no file of records.</exception>
    /// <exception cref="IOException">The result cannot be written.</exception>
    public static ReviewExportReport Run(string recordsFile, string outFile, CancellationToken ct)
    {
        if (!File.Exists(recordsFile)) throw new ReviewFileException($"{recordsFile} is not there. Look at how it is spelled, or import first.");
        if (!CitationWriters.Extensions.Contains(Path.GetExtension(outFile).ToLowerInvariant()))
            throw new ReviewFileException($"{outFile} does not say in which format to write. Let its name end with {string.Join(", ", CitationWriters.Extensions)}.");
        if (Path.GetFullPath(recordsFile) == Path.GetFullPath(outFile)) throw new ReviewFileException($"{outFile} would be written over while it is read. Give the result another name.");
        using var file = File.OpenRead(recordsFile);
        using var from = SourceText.Of(file);
        // Spreadsheets take a table for UTF-8 only where it begins with a mark.
        using var to = new StreamWriter(outFile, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: Path.GetExtension(outFile).Equals(".csv", StringComparison.OrdinalIgnoreCase)));
        using var writer = CitationWriters.Of(Path.GetExtension(outFile), to)!;
        return Write(new(from, LongestLine), writer, ct);
    }

    private static ReviewExportReport Write(TextLines lines, ICitationWriter writer, CancellationToken ct)
    {
        var (records, refused, first) = (0L, 0L, (string?)null);
        while (lines.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (lines.Line.Trim().IsEmpty && !lines.IsTooLong) continue;
            try
            {
                using var record = JsonDocument.Parse(lines.Line.ToString());
                if (record.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("This is no object.");
                writer.Write(CitationJson.Read(record.RootElement, new()));
                records++;
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                refused++;
                first ??= $"Line {lines.Number} is no record: {error.Message}";
            }
        }
        return new(records, refused, first);
    }
}

/// <param name="Refused">Lines that are no records.</param>
/// <param name="First">Where the first of them is, and why; null where there is none.</param>
public sealed record ReviewExportReport(long Records, long Refused, string? First);
