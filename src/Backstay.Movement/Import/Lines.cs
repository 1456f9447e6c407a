using System.Text;

namespace Backstay.Movement.Import;

/// <summary>Lines of a text, however long the text or one of its lines is.</summary>
internal static class Lines
{
    /// <param name="longest">Characters.</param>
    /// <returns>Each line with its number, from 1; null in place of one that is longer.</returns>
    public static IEnumerable<(long Number, string? Text)> Of(Stream file, int longest)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var (portion, line, number, isTooLong) = (new char[1 << 16], new StringBuilder(), 1L, false);
        for (int read; (read = reader.Read(portion)) > 0;)
            for (var from = 0; from < read;)
            {
                var end = Array.IndexOf(portion, '\n', from, read - from);
                var to = end < 0 ? read : end;
                if (line.Length + to - from > longest) isTooLong = true;
                else line.Append(portion, from, to - from);
                from = to + 1;
                if (end < 0) break;
                yield return (number++, isTooLong ? null : line.ToString().TrimEnd('\r'));
                line.Clear();
                isTooLong = false;
            }
        if (line.Length > 0 || isTooLong) yield return (number, isTooLong ? null : line.ToString());
    }
}
