namespace Backstay.Evidence.Import.Texts;

/// <summary>Lines of a text, however long the text is. A line ends with CR LF, LF or CR.</summary>
/// <param name="longest">Characters of a line.</param>
internal sealed class TextLines(TextReader text, int longest = Bounds.Value)
{
    private char[] buffer = new char[1 << 13];
    private int start, end;
    private bool isOver, afterReturn;

    /// <summary>From 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line had more characters than may be; its rest was passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Without its end; valid until the next call.</summary>
    public ReadOnlySpan<char> Line => buffer.AsSpan(start, length);

    private int length, next;

    public bool Next()
    {
        start = next;
        IsTooLong = false;
        for (var looked = 0; ;)
        {
            if (afterReturn && start < end)
            {
                if (buffer[start] == '\n') start++;
                afterReturn = false;
            }
            var at = buffer.AsSpan(start + looked, end - start - looked).IndexOfAny('\n', '\r');
            if (at >= 0) return Found(looked + at, 1);
            looked = end - start;
            if (looked > longest) (IsTooLong, looked, end) = (true, 0, start);
            if (isOver && looked == 0 && !IsTooLong) return !Found(0, 0);
            if (isOver) return Found(looked, 0);
            Fill();
        }
    }

    private bool Found(int count, int mark)
    {
        IsTooLong |= count > longest;
        (length, next) = (IsTooLong ? 0 : count, start + count + mark);
        afterReturn = mark > 0 && buffer[start + count] == '\r';
        Number++;
        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var read = text.Read(buffer, end, buffer.Length - end);
        (end, isOver) = (end + read, read == 0);
    }
}
