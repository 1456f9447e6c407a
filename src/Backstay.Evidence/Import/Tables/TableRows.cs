using System.Text;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Tables;

/// <summary>
/// Rows of a table as RFC 4180 has them, with any separator. A quotation mark that is never closed costs its own row only: where a row over several lines
/// has a wrong number of cells, its first line is given up and the others are read anew.
/// </summary>
internal sealed class TableRows(TextLines lines, char separator) : ITableRows
{
    // A row of more lines than this is not read again, nor are more lines than that in all, so that no file makes the work grow without end.
    private const int MostLines = 1000, MostAgain = 20_000;

    private readonly Queue<(string Text, long Number)> again = [];
    private readonly List<(string Text, long Number)> read = [];
    private readonly StringBuilder cell = new();
    private List<string> cells = [];
    private int readAgain, length;
    private bool isQuoted, isDoubtful;

    public IReadOnlyList<string> Cells => cells;

    public long Number { get; private set; }

    public string? Refusal { get; private set; }

    public bool Next(int columns)
    {
        (cells, isQuoted, isDoubtful, Refusal, length) = ([], false, false, null, 0);
        read.Clear();
        cell.Clear();
        while (NextLine() is var (text, number))
        {
            if (read.Count == 0) Number = number;
            read.Add((text, number));
            if ((length += text.Length) > Bounds.Record || cells.Count > Bounds.Values || Refusal is not null) return GiveUp(Bounds.TooLong);
            if (Split(text)) return Fits(columns) || GiveUp(NotClosed);
            cell.Append('\n');
        }
        if (read.Count == 0) return false;
        if (read.Count > 1) return GiveUp(NotClosed);
        End();
        return true;
    }

    /// <summary>Some programs end each row with a separator, or leave empty cells at its end out; over several lines the number tells whether the row is whole, unless a line begins with a quotation mark that should have been doubled: then it is the next row.</summary>
    private bool Fits(int columns) => read.Count == 1 || columns == 0 || !isDoubtful && (cells.Count == columns || cells.Count == columns + 1 && cells[^1].Length == 0);

    private const string NotClosed = "A quotation mark in this row is not closed. Close it, or take it away.";

    private bool GiveUp(string reason)
    {
        Refusal = reason;
        if (read.Count <= MostLines && readAgain + read.Count <= MostAgain)
        {
            var rest = again.ToArray();
            again.Clear();
            foreach (var line in read.Skip(1).Concat(rest)) again.Enqueue(line);
            readAgain += read.Count;
        }
        return true;
    }

    private (string Text, long Number)? NextLine()
    {
        if (again.TryDequeue(out var line)) return line;
        if (!lines.Next()) return null;
        if (lines.IsTooLong) Refusal = Bounds.TooLong;
        return (lines.Line.TrimStart('\uFEFF').ToString(), lines.Number);
    }

    /// <returns>False where the line ends within quotation marks.</returns>
    private bool Split(string text)
    {
        for (var n = 0; n < text.Length; n++)
        {
            var (letter, next) = (text[n], n + 1 < text.Length ? text[n + 1] : separator);
            if (isQuoted && letter == '"' && next == '"') cell.Append(text[++n]);
            else if (isQuoted && letter == '"' && next == separator) isQuoted = false;
            else if (!isQuoted && letter == '"' && cell.Length == 0) isQuoted = true;
            else if (isQuoted && letter == '"' && n == 0) (isDoubtful, _) = (true, cell.Append(letter));
            else if (!isQuoted && letter == separator) End();
            else cell.Append(letter);
        }
        if (isQuoted) return false;
        End();
        return true;
    }

    private void End()
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
