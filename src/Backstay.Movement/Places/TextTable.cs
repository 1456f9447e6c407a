using System.Globalization;
using Backstay.Movement.Import;
using nietras.SeparatedValues;

namespace Backstay.Movement.Places;

/// <summary>Reads comma-separated values by the names of their columns, row by row.</summary>
internal sealed class TextTable : IDisposable
{
    private readonly SepReader reader;
    private readonly Dictionary<string, int> columns = [];

    /// <param name="what">The file's name in messages.</param>
    /// <param name="needed">Columns that have to be there.</param>
    /// <exception cref="UnreadableException">A column is missing, or the text is no table.</exception>
    public TextTable(TextReader text, string what, params string[] needed)
    {
        reader = Sep.New(',').Reader(options => options with { Unescape = true, DisableColCountCheck = true, HasHeader = false }).From(text);
        if (Advance())
            for (var i = 0; i < reader.Current.ColCount; i++) columns.TryAdd(reader.Current[i].ToString().Trim().TrimStart('\uFEFF').ToLowerInvariant(), i);
        if (needed.Where(name => !columns.ContainsKey(name)).ToList() is { Count: > 0 } missing)
            throw new UnreadableException($"{what} needs the columns {string.Join(", ", needed)}, separated by commas, with their names in the first line. Missing: {string.Join(", ", missing)}.");
    }

    public bool Has(params string[] names) => names.All(columns.ContainsKey);

    /// <summary>The next row's cells, empty where there is none; null after the last row.</summary>
    /// <param name="names">Which columns, in which order; those that are not there give empty cells.</param>
    public string[]? Next(params ReadOnlySpan<string> names)
    {
        do
        {
            if (!Advance()) return null;
        }
        while (reader.Current.ColCount == 1 && reader.Current[0].Span.Trim().IsEmpty);
        var row = reader.Current;
        var cells = new string[names.Length];
        for (var i = 0; i < names.Length; i++) cells[i] = columns.TryGetValue(names[i], out var at) && at < row.ColCount ? row[at].ToString().Trim() : "";
        Line = row.LineNumberFrom;
        return cells;
    }

    /// <summary>Of the row that was read last, from 1.</summary>
    public int Line { get; private set; }

    private bool Advance()
    {
        try
        {
            return reader.MoveNext();
        }
        catch (NotSupportedException e)
        {
            throw new UnreadableException($"After line {Line} the file has a line that is far too long for a table, perhaps because of a quotation mark that is not closed.", e);
        }
    }

    public static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A time with its offset; one without is in UTC.</summary>
    public static DateTimeOffset? Time(string cell) =>
        DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    public void Dispose() => reader.Dispose();
}
