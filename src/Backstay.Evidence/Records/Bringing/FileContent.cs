using System.Text.Json;
using Backstay.Evidence.Import;

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

    public int Records { get; private set; }
    public int Refused { get; private set; }

    public IReadOnlyList<RefusedRecord> RefusedFirst => refused;

    public string RefusedLines => JsonSerializer.Serialize(refused);

    /// <param name="content">Is read from its start to its end.</param>
    public static FileContent Of(string name, Stream content, CancellationToken ct)
    {
        var head = new byte[FileHead.Length];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var found = new FileContent { Format = CitationFormats.Of(name, head.AsSpan(0, length)) };
        content.Position = 0;
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
