using Backstay.Movement.Import.Tables;
using nietras.SeparatedValues;

namespace Backstay.Movement.Import.Formats;

/// <summary>A table of positions or of stretches of time, by a mapping of its columns.</summary>
/// <param name="mapping">Null to guess it from the first rows.</param>
internal sealed class Csv(CsvMapping? mapping = null) : IMovementFormat
{
    private const int Looked = 1 << 16;
    private const double LongestUncut = 4 * 60;

    public string Name => "csv";

    public static bool IsNamed(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    public bool Matches(string name, ReadOnlySpan<byte> head) => mapping is not null || IsNamed(name) && CsvGuess.Of(head).IsUsable;

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var begun = BegunStream.Of(file, Looked);
        var used = mapping ?? CsvGuess.Of(begun.Head);
        if (!used.IsUsable) throw new UnreadableException("It is not clear which column tells when, and which tells where or how many steps. Choose the columns yourself and send the file again.");
        try
        {
            using var reader = CsvTable.Options(used.Separator).From(begun);
            CsvRow? columns = null;
            foreach (var row in reader)
            {
                ct.ThrowIfCancellationRequested();
                if (columns is null) columns = new(used, row, findings);
                else columns.Read(row);
            }
        }
        catch (Exception error) when (CsvTable.IsDamage(error))
        {
            throw new UnreadableException("This table is damaged: a row does not end where rows end. What stood before is kept; export it again for the rest.", error);
        }
    }

    private sealed class CsvRow
    {
        private readonly CsvMapping mapping;
        private readonly CsvMoments moments;
        private readonly IFindings findings;
        private readonly Dictionary<string, int> at = [];

        public CsvRow(CsvMapping mapping, SepReader.Row headings, IFindings findings)
        {
            (this.mapping, this.findings, moments) = (mapping, findings, new(mapping));
            for (var column = 0; column < headings.ColCount; column++) at.TryAdd(headings[column].ToString().Trim('\uFEFF'), column);
        }

        public void Read(SepReader.Row row)
        {
            if (row.ColCount == 1 && row[0].Span.IsWhiteSpace()) return;
            long line = row.LineNumberFrom;
            if (Cell(row, mapping.Person) is { } person) findings.Of(person);
            var time = moments.Of(CsvMoments.Join(Cell(row, mapping.Date), Cell(row, mapping.Time)));
            var isPosition = mapping.HasPositions && (Cell(row, mapping.Latitude) ?? Cell(row, mapping.Longitude)) is { Length: > 0 };
            if (isPosition) findings.AddPosition(time, Number(row, mapping.Latitude), Number(row, mapping.Longitude), Number(row, mapping.Accuracy), MotionOf(row), line);
            if (!mapping.HasSpells || isPosition && mapping.Steps is null) return;
            if (time is not { } start) findings.Refuse("A row whose time cannot be read as the table writes times. Look at how its times are written, and say so.", line);
            else if (EndOf(row, start) is not { } end) findings.Refuse("A row that tells neither until when nor how long.", line);
            else if ((end - start).TotalMinutes > LongestUncut && mapping is { End: null, Minutes: null })
                findings.Refuse("A row tells of a whole day or much of one, so that nobody can say in which minutes somebody moved. Export by the minute or the hour.", line);
            else AddSpell(row, start, end, line);
        }

        private void AddSpell(SepReader.Row row, DateTimeOffset start, DateTimeOffset end, long line)
        {
            var steps = Steps(row);
            var source = Cell(row, mapping.Source) is { Length: > 0 } told ? told : "CSV";
            findings.Admit(start, end, MotionOf(row) ?? (steps == 0 ? Motion.Still : Motion.Walk), steps, source, line);
        }

        private DateTimeOffset? EndOf(SepReader.Row row, DateTimeOffset start) => mapping switch
        {
            { End: { } end } => moments.Of(Cell(row, end) ?? ""),
            { Minutes: { } minutes } => Number(row, minutes) is >= 0 and < 1e6 and { } number ? start.AddMinutes(number) : null,
            _ => start.AddMinutes(mapping.RowMinutes),
        };

        private double? Steps(SepReader.Row row) => Cell(row, mapping.Steps) is { Length: > 0 } ? Number(row, mapping.Steps) ?? -1 : null;

        private Motion? MotionOf(SepReader.Row row)
        {
            if (Cell(row, mapping.Motion) is not { Length: > 0 } word) return null;
            return Enum.TryParse<Motion>(word, ignoreCase: true, out var own) && Enum.IsDefined(own) ? own : MotionWords.Of(word);
        }

        // Tables that are separated by semicolons often have a comma in their numbers.
        private double? Number(SepReader.Row row, string? column) => Cell(row, column) is { } text ? Tracks.Number(text) ?? Tracks.Number(text.Replace(',', '.')) : null;

        private string? Cell(SepReader.Row row, string? column) => column is not null && at.TryGetValue(column, out var index) && index < row.ColCount ? row[index].ToString().Trim() : null;
    }
}
