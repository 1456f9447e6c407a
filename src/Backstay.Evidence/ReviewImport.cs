using System.Text.Json;
using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence;

/// <summary>Reads what databases export, whatever they write: RIS, PubMed, EndNote XML, BibTeX, Web of Science, Ovid, RefWorks, and tables.</summary>
public static class ReviewImport
{
    /// <summary>
    /// Writes one JSON object a line: type (a reference type of RIS), title, authors (family, given; given is null for a group), year (a number), journal,
    /// volume, issue, pages, doi (without address, in lower case), pmid, isbn (or ISSN), abstract, keywords, source (the name of the file), extra (name,
    /// value: all that the other fields do not hold, in the order of the file). What is not told is null, or an empty list. Records that cannot be read stand in a second file beside it,
    /// named records.refused.jsonl for records.jsonl: file, line (from 1), reason. Memory does not grow with the files.
    /// </summary>
    /// <exception cref="ReviewFileException">A file is not there, or none of the files can be read.</exception>
    /// <exception cref="IOException">The result cannot be written.</exception>
    public static ReviewImportReport Run(IReadOnlyList<string> files, string recordsFile, CancellationToken ct)
    {
        foreach (var file in files)
            if (!File.Exists(file)) throw new ReviewFileException($"{file} is not there. Look at how it is spelled, and from where you start.");
        if (files.Any(file => Path.GetFullPath(file) == Path.GetFullPath(recordsFile))) throw new ReviewFileException($"{recordsFile} would be written over while it is read. Give the result another name.");
        using var records = new JsonLines(recordsFile);
        using var refused = new JsonLines(Path.ChangeExtension(recordsFile, null) + ".refused.jsonl");
        var report = new ReviewImportReport([.. files.Select(file => Read(file, new(Path.GetFileName(file), records, refused), ct))]);
        return files.Count > 0 && report.Files.All(file => file.Format is null)
            ? throw new ReviewFileException(string.Join(' ', report.Files.Select(file => $"{file.File}: {file.Fault}")))
            : report;
    }

    private static ReviewImportFile Read(string path, Receiver receiver, CancellationToken ct)
    {
        var (format, fault) = ((ICitationFormat?)null, (string?)null);
        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[FileHead.Length];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            format = CitationFormats.Of(receiver.File, head.AsSpan(0, length));
            fault = length == 0 ? "This file is empty. Export it again." : format is null ? CitationFormats.NotKnown : null;
            file.Position = 0;
            format?.Read(file, receiver, ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = $"This file cannot be read: {error.Message}";
        }
        if (fault is not null) receiver.Refuse(fault, 1);
        return new(receiver.File, format?.Name, receiver.Records, receiver.Refused, fault);
    }

    private sealed class Receiver(string file, JsonLines records, JsonLines refused) : ICitationReceiver
    {
        public string File => file;
        public long Records { get; private set; }
        public long Refused { get; private set; }

        public void Add(Citation citation, long line)
        {
            Records++;
            records.Write(writer =>
            {
                foreach (var name in CitationJson.Names)
                {
                    if (name == "extra") writer.WriteString("source", file);
                    CitationJson.Write(writer, citation, name);
                }
            });
        }

        public void Refuse(string reason, long line)
        {
            Refused++;
            refused.Write(writer =>
            {
                writer.WriteString("file", file);
                writer.WriteNumber("line", line);
                writer.WriteString("reason", reason);
            });
        }
    }
}

/// <summary>What was read, file by file, in the order given.</summary>
public sealed record ReviewImportReport(IReadOnlyList<ReviewImportFile> Files)
{
    public long Records => Files.Sum(file => file.Records);

    public long Refused => Files.Sum(file => file.Refused);
}

/// <param name="File">Without folders.</param>
/// <param name="Format">Such as "RIS"; null where it is none that is known.</param>
/// <param name="Refused">Records that could not be read; they stand in the second file with line and reason.</param>
/// <param name="Fault">Why the file as a whole could not be read, or not to its end; null where it could.</param>
public sealed record ReviewImportFile(string File, string? Format, long Records, long Refused, string? Fault);
