using System.Text;

namespace Backstay.Movement.Import;

/// <summary>
/// XML text whose pieces stay short enough to be held: an XML reader keeps a whole tag, and a whole CDATA section, in memory.
/// Exports of phones have short tags and no CDATA; a file that has others was made to do harm or is no export.
/// </summary>
/// <param name="withCData">Recorders of tracks put names and notes into CDATA, so that short ones are let through.</param>
internal sealed class BoundedText(Stream file, bool withCData = false) : TextReader
{
    private const int Longest = 1 << 20;
    private const string CData = "<![CDATA[", CDataEnd = "]]>";

    private readonly StreamReader text = new(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
    private int sinceTag, matched, ending;
    private bool inCData;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        Look(buffer.AsSpan(index, read));
        return read;
    }

    public override int Read() => throw new NotSupportedException("Read in portions.");

    public override int Peek() => text.Peek();

    private void Look(ReadOnlySpan<char> portion)
    {
        while (!portion.IsEmpty)
        {
            if (inCData)
            {
                portion = LeaveCData(portion);
                continue;
            }
            if (matched > 0) portion = Match(portion);
            if (inCData) continue;
            var tag = portion.IndexOf('<');
            sinceTag += tag < 0 ? portion.Length : tag;
            if (sinceTag > Longest) throw TooLong();
            if (tag < 0) return;
            (sinceTag, matched) = (0, 1);
            portion = portion[(tag + 1)..];
        }
    }

    private ReadOnlySpan<char> Match(ReadOnlySpan<char> portion)
    {
        var n = 0;
        while (n < portion.Length && portion[n] == CData[matched])
        {
            n++;
            if (++matched < CData.Length) continue;
            if (!withCData) throw new UnreadableException("This file holds what no phone writes (CDATA). Export it again.");
            (inCData, matched, ending) = (true, 0, 0);
            return portion[n..];
        }
        if (n < portion.Length) matched = 0;
        return portion[n..];
    }

    private ReadOnlySpan<char> LeaveCData(ReadOnlySpan<char> portion)
    {
        for (var n = 0; n < portion.Length; n++)
        {
            if (++sinceTag > Longest) throw TooLong();
            // Any number of brackets may stand before the last two.
            ending = portion[n] == CDataEnd[ending] ? ending + 1 : portion[n] == ']' ? ending : 0;
            if (ending < CDataEnd.Length) continue;
            (inCData, sinceTag) = (false, 0);
            return portion[(n + 1)..];
        }
        return [];
    }

    private static UnreadableException TooLong() => new("One piece of this file is longer than any phone writes. Export it again.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
