namespace Backstay.Evidence.Screening.Agreement;

/// <summary>Text whose lines stay short enough to be held; a table reader keeps a whole row in memory.</summary>
internal sealed class ShortLines(TextReader text) : TextReader
{
    private const int Longest = 1 << 16;
    private int sinceBreak;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        var portion = buffer[..read];
        var last = portion.LastIndexOf('\n');
        sinceBreak = last < 0 ? sinceBreak + read : read - last - 1;
        return sinceBreak <= Longest ? read : throw new ReviewFileException($"A line of this file is longer than {Longest:#,0} characters. The file is no table of votes.");
    }

    public override int Read() => throw new NotSupportedException("Read in portions.");

    public override int Peek() => text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
