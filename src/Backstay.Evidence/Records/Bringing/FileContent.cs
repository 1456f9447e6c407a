using System.Text.Json;
using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Sheets;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Records.Tables;

namespace Backstay.Evidence.Records.Bringing;

/// <summary>What stands in a file of records, read through once without keeping them: so a file of any size takes the memory of one record.</summary>
internal sealed class FileContent : ICitationReceiver
{
    /// <summary>Refused records that are told one by one; the rest are counted.</summary>
    public const int MostRefused = 200;

    private const int LongestReason = 300;

    private readonly List<RefusedRecord> refused = [];

    /// <summary>Null where no format knows it.</summary>
    public ICitationFormat? Format { get; private init; }

    /// <summary>By which the columns of a table are known.</summary>
    public ColumnMapping? Mapping { get; private init; }

    /// <summary>A table of which a person has to tell the columns; null for any other file.</summary>
    public TableHead? Asks { get; private init; }

    public int Records { get; private set; }
    public int Refused { get; private set; }

    public IReadOnlyList<RefusedRecord> RefusedFirst => refused;

    public string RefusedLines => JsonSerializer.Serialize(refused);

    /// <param name="content">Is read from its start to its end.</param>
    /// <param name="known">Tables whose columns were told.</param>
    /// <param name="asksAnew">Of a table they are to be told again, whatever is known.</param>
    public static FileContent Of(string name, Stream content, IReadOnlyList<ColumnMapping> known, bool asksAnew, CancellationToken ct)
    {
        var head = new byte[FileHead.Length];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var format = CitationFormats.Of(name, head.AsSpan(0, length));
        var table = format is null or TableFormat ? TableHead.Of(FileHead.Of(name, head.AsSpan(0, length)))
            : format is WorkbookFormat ? TableHead.Of(WorkbookFormat.Beginning(content, TableHead.MostRows)) : null;
        content.Position = 0;
        if (table is not null && asksAnew) return new() { Asks = table };
        if (table is not null && KnownTables.For(known, table.Columns) is { } mapping) return Read(new() { Format = format is WorkbookFormat ? new WorkbookFormat(mapping) : new TableFormat(mapping), Mapping = mapping }, content, ct);
        return table is { TellsTitles: false } ? new() { Asks = table } : Read(new() { Format = format }, content, ct);
    }

    private static FileContent Read(FileContent found, Stream content, CancellationToken ct)
    {
        found.Format?.Read(content, found, ct);
        return found;
    }

    public void Add(Citation citation, long line) => Records++;

    public void Refuse(string reason, long line)
    {
        Refused++;
        if (refused.Count < MostRefused) refused.Add(new(line, reason.Length > LongestReason ? reason[..LongestReason] : reason));
    }
}
