using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>Takes the lines of one file and puts them together to records.</summary>
internal interface ILineReader
{
    void Take(ReadOnlySpan<char> line, long number);
}

/// <summary>A format in which tags stand at the beginning of lines.</summary>
internal sealed class LineFormat(
    string name, Func<FileHead, bool> matches, Func<IReadOnlyList<Field>, Func<Field, Meaning>> meanings, Func<OpenRecord, ILineReader> reader) : ICitationFormat
{
    private const int LinesBetweenLooks = 4096;

    public string Name => name;

    public bool Matches(FileHead head) => matches(head);

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct)
    {
        var (lines, record) = (new TextLines(text), new OpenRecord(receiver, new Drafting(meanings)));
        var taking = reader(record);
        while (lines.Next())
        {
            if (lines.Number % LinesBetweenLooks == 0) ct.ThrowIfCancellationRequested();
            if (!lines.IsTooLong)
            {
                taking.Take(lines.Line, lines.Number);
                continue;
            }
            if (!record.IsOpen) record.Begin(lines.Number);
            record.Refuse(Bounds.TooLong);
        }
        record.End();
    }
}
