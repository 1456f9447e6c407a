using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Xml;

/// <summary>
/// The records of an XML file, each as a text of its own. So one damaged record costs no other, memory is bounded though the whole may be one line, and
/// nothing before the first record is looked at: no document type, no entity.
/// </summary>
internal sealed class RecordPieces(TextReader text)
{
    private const string Start = "<record", Stop = "</record>";
    private char[] buffer = new char[1 << 13];
    private int from, end;
    private long line = 1;

    /// <summary>Where the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <returns>Null after the last one; an empty text for one that is too long or never ends.</returns>
    public string? Next()
    {
        if (!Find(Start, atName: true, keep: false)) return null;
        Line = line;
        var isWhole = Find(Stop, atName: false, keep: true);
        var piece = isWhole ? buffer.AsSpan(begun, found + Stop.Length - begun).ToString() : "";
        Pass(isWhole ? found + Stop.Length : Math.Min(begun + Start.Length, end));
        return piece;
    }

    private int begun, found;

    private bool Find(string mark, bool atName, bool keep)
    {
        if (keep) begun = from;
        for (var looked = from; ;)
        {
            var at = buffer.AsSpan(looked, end - looked).IndexOf(mark);
            if (at >= 0 && atName && looked + at + mark.Length < end && IsNameLetter(buffer[looked + at + mark.Length]))
            {
                looked += at + mark.Length;
                continue;
            }
            if (at >= 0 && (!atName || looked + at + mark.Length < end))
            {
                found = looked + at;
                if (!keep) Pass(found);
                return true;
            }
            looked = Math.Max(looked, end - mark.Length);
            if (keep && end - begun > Bounds.Record) return false;
            if (!keep) Pass(looked);
            var moved = from;
            if (!Fill()) return false;
            looked -= moved - from;
        }
    }

    private static bool IsNameLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':';

    private void Pass(int to)
    {
        line += buffer.AsSpan(from, to - from).Count('\n');
        from = to;
    }

    private bool Fill()
    {
        buffer.AsSpan(from, end - from).CopyTo(buffer);
        (begun, end, from) = (begun - from, end - from, 0);
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
