using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Xml;

/// <summary>
/// The records of an XML file, each as a text of its own. So one damaged record costs no other, memory is bounded though the whole may be one line, and
/// nothing before the first record is looked at: no document type, no entity.
/// </summary>
/// <param name="names">Of the elements that are records.</param>
internal sealed class RecordPieces(TextReader text, params string[] names)
{
    private const string Entity = "<!ENTITY";
    private readonly int longest = Math.Max(Entity.Length, names.Max(name => name.Length) + 1);
    private string name = names[0];
    private char[] buffer = new char[1 << 13];
    private int from, end;
    private long line = 1;

    /// <summary>Where the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Between the records, where a document type stands.</summary>
    public bool DeclaresEntities { get; private set; }

    /// <returns>Null after the last one; an empty text for one that is too long or never ends.</returns>
    public string? Next()
    {
        if (!FindStart()) return null;
        Line = line;
        var length = Length();
        var piece = length > 0 ? buffer.AsSpan(from, length).ToString() : "";
        Pass(from + Math.Max(length, name.Length + 1));
        return piece;
    }

    private bool FindStart()
    {
        for (; ; )
        {
            var (at, found) = StartIn(buffer.AsSpan(from, end - from));
            DeclaresEntities |= buffer.AsSpan(from, at >= 0 ? at : end - from).Contains(Entity, StringComparison.Ordinal);
            if (at >= 0)
            {
                Pass(from + at);
                name = found;
                return true;
            }
            // The beginning of the mark may stand at the end of this portion.
            Pass(Math.Max(from, end - longest - 1));
            if (!Fill()) return false;
        }
    }

    /// <returns>Of the record that begins here; 0 where another one begins before its end, or its end is too far.</returns>
    private int Length()
    {
        var mark = $"</{name}>";
        for (var looked = name.Length + 1; ;)
        {
            var rest = buffer.AsSpan(from + looked, end - from - looked);
            var (stop, next) = (rest.IndexOf(mark), StartIn(rest).At);
            if (next >= 0 && (stop < 0 || next < stop)) return 0;
            if (stop >= 0) return looked + stop + mark.Length;
            looked = Math.Max(looked, end - from - Math.Max(mark.Length, longest));
            if (looked > Bounds.Record || !Fill()) return 0;
        }
    }

    private (int At, string Name) StartIn(ReadOnlySpan<char> portion)
    {
        var first = (At: -1, Name: name);
        foreach (var one in names)
            if (StartIn(first.At < 0 ? portion : portion[..first.At], $"<{one}") is var at and >= 0) first = (at, one);
        return first;
    }

    /// <summary>Not of a longer name, such as records; so the letter behind it has to be there already.</summary>
    private static int StartIn(ReadOnlySpan<char> portion, string start)
    {
        for (var looked = 0; portion[looked..].IndexOf(start) is var at and >= 0; looked += at + start.Length)
        {
            var behind = looked + at + start.Length;
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
