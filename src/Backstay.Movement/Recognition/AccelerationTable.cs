using System.Globalization;
using Backstay.Movement.Import;
using nietras.SeparatedValues;

namespace Backstay.Movement.Recognition;

/// <summary>Samples of one trial, as far as they are held in memory at once.</summary>
/// <param name="Labels">What stands in the columns that name a trial, in the order that was asked for.</param>
/// <param name="Line">Of the first sample, in the file.</param>
internal sealed record Trial(string[] Labels, int Line, IReadOnlyList<Sample> Samples);

/// <summary>Reads a table of acceleration, row by row: columns that name the trial, the time, and x, y, z in thousandths of g.</summary>
/// <param name="labels">Columns that name a trial; where one changes, another trial begins.</param>
/// <param name="clocks">Columns that tell the time, of which one is needed, with the milliseconds that one unit of it takes.</param>
/// <param name="refuse">Takes the reason and the line of each row that cannot be used; the others are read all the same.</param>
internal sealed class AccelerationTable(IReadOnlyList<string> labels, IReadOnlyDictionary<string, double> clocks, Action<string, long> refuse)
{
    /// <summary>Two hours at 50 Hz. A longer trial comes in pieces, so that memory stays bounded.</summary>
    public const int MostSamples = 360_000;

    /// <summary>A clock that goes back by a second or more has begun anew, as when somebody recorded a trial twice under one name (UMAFall has some).</summary>
    private const long Anew = 1000;

    /// <exception cref="UnreadableException">A column is missing, or the file is no table.</exception>
    public IEnumerable<Trial> Read(Stream file)
    {
        using var reader = Open(file);
        var names = reader.Header.ColNames;
        int[] keys = [.. labels.Select(Column)];
        var (clock, unit) = clocks.Where(one => names.Contains(one.Key)).Select(one => (Column(one.Key), one.Value)).FirstOrDefault((-1, 0));
        if (clock < 0) throw Missing(clocks.Keys.First());
        int[] numbers = [clock, Column("x"), Column("y"), Column("z")];
        var (current, line, samples) = (Array.Empty<string>(), 0, new List<Sample>());
        while (Next(reader))
        {
            if (reader.Current.ColCount != names.Count)
            {
                refuse($"The row has {reader.Current.ColCount} columns; its head has {names.Count}.", reader.Current.LineNumberFrom);
                continue;
            }
            if (samples.Count >= MostSamples || !Same(reader.Current, keys, current))
            {
                if (samples.Count > 0) yield return new(current, line, samples);
                (current, line, samples) = (reader.Current[keys].ToStringsArray(), reader.Current.LineNumberFrom, []);
            }
            if (SampleOf(reader.Current, numbers, unit) is not { } sample)
            {
                refuse("Time, x, y or z is no number.", reader.Current.LineNumberFrom);
                continue;
            }
            if (samples.Count > 0 && samples[^1].Milliseconds - sample.Milliseconds >= Anew)
            {
                yield return new(current, line, samples);
                (line, samples) = (reader.Current.LineNumberFrom, []);
            }
            if (samples.Count > 0 && sample.Milliseconds <= samples[^1].Milliseconds)
                refuse("The time is not after that of the row before. Rows of a trial stand in the order of their time, each time once.", reader.Current.LineNumberFrom);
            else samples.Add(sample);
        }
        if (samples.Count > 0) yield return new(current, line, samples);

        int Column(string name) => reader.Header.TryIndexOf(name, out var index) ? index : throw Missing(name);

        UnreadableException Missing(string name) => new(
            $"There is no column '{name}'. The first line has to name the columns {string.Join(", ", labels.Append(clocks.Keys.First()))}, x, y, z; it reads: {Shortened(string.Join(',', names))}");
    }

    private static SepReader Open(Stream file)
    {
        try
        {
            return Sep.Reader(options => options with { Unescape = true, DisableColCountCheck = true, ColNameComparer = StringComparer.OrdinalIgnoreCase }).From(file);
        }
        catch (Exception error) when (error is ArgumentException or InvalidDataException or NotSupportedException)
        {
            throw new UnreadableException("The first line cannot be read as the names of columns, each once, with commas between them.", error);
        }
    }

    private static bool Next(SepReader reader)
    {
        try
        {
            return reader.MoveNext();
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            throw new UnreadableException("A row is so long that this is no table of acceleration. It takes one sample a line.", error);
        }
    }

    private static bool Same(SepReader.Row row, int[] keys, string[] current)
    {
        if (current.Length == 0) return false;
        for (var i = 0; i < keys.Length; i++)
            if (!row[keys[i]].Span.SequenceEqual(current[i])) return false;
        return true;
    }

    private static Sample? SampleOf(SepReader.Row row, int[] columns, double unit) =>
        Number(row[columns[0]].Span, out var time) && Number(row[columns[1]].Span, out var x) && Number(row[columns[2]].Span, out var y) && Number(row[columns[3]].Span, out var z)
            ? new((long)Math.Round(time * unit), (float)x, (float)y, (float)z)
            : null;

    // A number that is beyond any clock or sensor is none, so that sums of it stay finite.
    private static bool Number(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) < 1e15;

    private static string Shortened(string text) => text.Length <= 200 ? text : text[..200] + "...";
}
