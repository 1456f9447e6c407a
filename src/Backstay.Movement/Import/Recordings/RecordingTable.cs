using Backstay.Movement.Recognition;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Import.Tables;
using nietras.SeparatedValues;

namespace Backstay.Movement.Import.Recordings;

/// <summary>
/// A recording as a table: of Sensor Logger (time in nanoseconds, seconds_elapsed, z, y, x), of phyphox ("Time (s)", "Acceleration x (m/s^2)", ...), or
/// any with t_ms, x, y and z. Decimal commas and any separator are understood.
/// </summary>
/// <param name="beganMs">Added to the times of a recording that has its own clock; milliseconds since 1970.</param>
internal sealed class RecordingTable(double beganMs = 0) : IAccelerometerRecording
{
    public string Name => "accelerometer";

    public bool Matches(string name, ReadOnlySpan<byte> head)
    {
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return false;
        try { return CsvGuess.Rows(head) is [var headings, ..] && RecordingColumns.Of(headings) is not null; }
        catch (UnreadableException) { return true; }
    }

    public long Read(Stream file, Action<Sample> take, CancellationToken ct)
    {
        var (scaled, columns, toMs, last, leftOut) = (new MilliG(take), (RecordingColumns?)null, (double?)null, long.MinValue, 0L);
        (double Time, float X, float Y, float Z)? waiting = null;
        try
        {
            using var reader = CsvTable.Options(null).From(file);
            foreach (var row in reader)
            {
                ct.ThrowIfCancellationRequested();
                if (columns is null)
                {
                    columns = RecordingColumns.Of(CsvGuess.Cells(row)) ?? throw new UnreadableException("This is no recording of an accelerometer: it needs a column for the time and one each for x, y and z.");
                    toMs = columns.ToMs;
                }
                else if (Values(row, columns) is not { } values) leftOut++;
                else if (toMs is null && waiting is null) waiting = values;
                else
                {
                    toMs ??= RecordingColumns.ToMsBySize(waiting!.Value.Time, values.Time - waiting.Value.Time);
                    if (waiting is { } first) Take(first);
                    waiting = null;
                    Take(values);
                }
            }
        }
        catch (Exception error) when (CsvTable.IsDamage(error))
        {
            throw new UnreadableException("This recording is damaged: a row does not end where rows end. Export it again.", error);
        }
        scaled.Complete();
        return leftOut;

        void Take((double Time, float X, float Y, float Z) values)
        {
            var time = values.Time * toMs!.Value + beganMs;
            if (time is not (> -1e15 and < 1e15) || (long)time < last) leftOut++;
            else scaled.Add(new(last = (long)time, values.X, values.Y, values.Z));
        }
    }

    private static (double Time, float X, float Y, float Z)? Values(SepReader.Row row, RecordingColumns columns)
    {
        if (row.ColCount <= Math.Max(Math.Max(columns.Time, columns.X), Math.Max(columns.Y, columns.Z))) return null;
        return Number(row, columns.Time) is { } time && Number(row, columns.X) is { } x && Number(row, columns.Y) is { } y && Number(row, columns.Z) is { } z
            && Math.Abs(x) < 1e6 && Math.Abs(y) < 1e6 && Math.Abs(z) < 1e6 ? (time, (float)x, (float)y, (float)z) : null;
    }

    private static double? Number(SepReader.Row row, int column)
    {
        var text = row[column].Span;
        return Tracks.Number(text) ?? (text.Contains(',') ? Tracks.Number(text.ToString().Replace(',', '.')) : null);
    }
}
