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
        if (!FindStart()) return null;
        Line = line;
        var length = Length();
        var piece = length > 0 ? buffer.AsSpan(from, length).ToString() : "";
        Pass(from + Math.Max(length, Start.Length));
        return piece;
    }

    private bool FindStart()
    {
        for (; ; )
        {
            if (StartIn(buffer.AsSpan(from, end - from)) is var at and >= 0)
            {
                Pass(from + at);
                return true;
            }
            // The beginning of the mark may stand at the end of this portion.
            Pass(Math.Max(from, end - Start.Length - 1));
            if (!Fill()) return false;
        }
    }

    /// <returns>Of the record that begins here; 0 where another one begins before its end, or its end is too far.</returns>
    private int Length()
    {
        for (var looked = Start.Length; ;)
        {
            var rest = buffer.AsSpan(from + looked, end - from - looked);
            var (stop, next) = (rest.IndexOf(Stop), StartIn(rest));
            if (next >= 0 && (stop < 0 || next < stop)) return 0;
            if (stop >= 0) return looked + stop + Stop.Length;
            looked = Math.Max(looked, end - from - Stop.Length);
            if (looked > Bounds.Record || !Fill()) return 0;
        }
    }

    /// <summary>Not of a longer name, such as records; so the letter behind it has to be there already.</summary>
    private static int StartIn(ReadOnlySpan<char> portion)
    {
        for (var looked = 0; portion[looked..].IndexOf(Start) is var at and >= 0; looked += at + Start.Length)
        {
            var behind = looked + at + Start.Length;
            if (behind < portion.Length && (portion[behind] is '>' or '/' || char.IsWhiteSpace(portion[behind]))) return looked + at;
        }
        return -1;
    }

    private void Pass(int to)
    {
        line += buffer.AsSpan(from, to - from).Count('\n');
        from = to;
    }

    private bool Fill()
    {
        if (from > 0)
        {
            buffer.AsSpan(from, end - from).CopyTo(buffer);
            (end, from) = (end - from, 0);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
