using System.Text;
using nietras.SeparatedValues;

namespace Backstay.Movement.Import.Tables;

/// <summary>Guesses from the first rows of a table what its columns are.</summary>
internal static class CsvGuess
{
    private const double LongestRow = 60;

    // As headings are left by Plain. English, German, French, Dutch, Danish and Spanish, and what apps write.
    private static readonly (string Column, string[] Headings)[] Known =
    [
        (nameof(CsvMapping.Time), ["timeutc", "startutc", "time", "timestamp", "datetime", "dateandtime", "starttime", "start", "startdate", "begin", "from", "at", "when", "recordedat", "localtime", "utc",
            "tst", "epoch", "unixtime", "timestampms", "timems", "zeit", "zeitpunkt", "zeitstempel", "uhrzeit", "beginn", "horodatage", "heure", "debut", "tijd", "tijdstip", "tidspunkt", "tid", "fecha", "hora", "inicio"]),
        (nameof(CsvMapping.Date), ["date", "day", "localdate", "datum", "tag", "jour", "dato"]),
        (nameof(CsvMapping.Latitude), ["lat", "latitude", "latitudedeg", "gpslat", "gpslatitude", "locationlatitude", "positionlat", "breite", "breitengrad", "breddegrad", "breedtegraad", "latitud"]),
        (nameof(CsvMapping.Longitude), ["lon", "lng", "long", "longitude", "longitudedeg", "gpslon", "gpslong", "gpslongitude", "locationlongitude", "positionlong", "lange", "laenge", "langengrad", "laengengrad", "lengtegraad", "laengdegrad", "longitud"]),
        (nameof(CsvMapping.Accuracy), ["accuracym", "accuracy", "acc", "hacc", "horizontalaccuracy", "horizontalaccuracym", "accuracymeters", "gpsaccuracy", "genauigkeit", "precision", "nauwkeurigheid"]),
        (nameof(CsvMapping.End), ["endutc", "end", "endtime", "enddate", "stop", "stoptime", "to", "until", "finish", "ende", "bis", "fin", "einde", "slut"]),
        (nameof(CsvMapping.Minutes), ["minutes", "minute", "mins", "min", "durationmin", "durationmins", "durationminutes", "duration", "activeminutes", "minuten", "dauer", "duree", "duur", "minutter", "minutos"]),
        (nameof(CsvMapping.Steps), ["steps", "step", "stepcount", "stepscount", "stepstotal", "totalsteps", "numberofsteps", "schritte", "schrittzahl", "pas", "nombredepas", "stappen", "skridt", "pasos"]),
        (nameof(CsvMapping.Motion), ["kind", "motion", "mode", "activity", "activitytype", "type", "label", "movement", "sport", "aktivitat", "aktivitaet", "activite", "activiteit", "aktivitet", "actividad"]),
        (nameof(CsvMapping.Source), ["source", "sourcename", "device", "devicename", "app", "tracker", "quelle", "gerat"]),
        (nameof(CsvMapping.Person), ["person", "personid", "participant", "participantid", "subject", "subjectid", "patient", "patientid", "userid", "user"]),
    ];

    /// <param name="head">The first bytes of the file; a row that is cut off at their end is left out.</param>
    /// <param name="zone">IANA name of the person's zone, for moments that name none.</param>
    /// <returns>Not always usable: what is not found is null.</returns>
    public static CsvMapping Of(ReadOnlySpan<byte> head, string zone = "UTC")
    {
        var rows = Rows(head);
        if (rows.Count == 0) return new();
        var headings = rows[0];
        var found = new Dictionary<string, string>();
        foreach (var (column, known) in Known)
            if (known.Select(name => headings.FirstOrDefault(heading => Plain(heading) == name && !found.ContainsValue(heading))).FirstOrDefault(heading => heading is not null) is { } heading)
                found[column] = heading;
        var (time, date) = (found.GetValueOrDefault(nameof(CsvMapping.Time)), found.GetValueOrDefault(nameof(CsvMapping.Date)));
        var texts = rows.Skip(1).Select(row => CsvMoments.Join(Cell(row, headings, date), Cell(row, headings, time))).Where(text => text.Length > 0).ToList();
        // "start" and "date" side by side may both tell the whole moment.
        if (time is not null && date is not null && rows.Skip(1).All(row => Cell(row, headings, time)?.Length >= 10))
            (date, texts) = (null, [.. rows.Skip(1).Select(row => Cell(row, headings, time) ?? "")]);
        var (form, pattern) = CsvMoments.FormOf(texts);
        var mapping = new CsvMapping
        {
            Time = time, Date = date, TimeForm = form, Pattern = pattern, Zone = Plain(time ?? "").EndsWith("utc", StringComparison.Ordinal) ? "UTC" : zone,
            Latitude = found.GetValueOrDefault(nameof(CsvMapping.Latitude)), Longitude = found.GetValueOrDefault(nameof(CsvMapping.Longitude)),
            Accuracy = found.GetValueOrDefault(nameof(CsvMapping.Accuracy)), End = found.GetValueOrDefault(nameof(CsvMapping.End)), Minutes = found.GetValueOrDefault(nameof(CsvMapping.Minutes)),
            Steps = found.GetValueOrDefault(nameof(CsvMapping.Steps)), Motion = found.GetValueOrDefault(nameof(CsvMapping.Motion)),
            Source = found.GetValueOrDefault(nameof(CsvMapping.Source)), Person = found.GetValueOrDefault(nameof(CsvMapping.Person)),
        };
        return mapping with { RowMinutes = Spacing(mapping, texts) };
    }

    /// <returns>Rows that are complete, the headings first; none where this is no table.</returns>
    public static IReadOnlyList<string[]> Rows(ReadOnlySpan<byte> head)
    {
        if (head.Contains((byte)0)) return [];
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
        if (head.Length >= IMovementFormat.HeadLength && text.LastIndexOf('\n') is > 0 and var end) text = text[..end];
        try
        {
            using var reader = CsvTable.Options(null).FromText(text);
            List<string[]> rows = [];
            foreach (var row in reader) rows.Add(Cells(row));
            return rows;
        }
        catch (Exception error) when (CsvTable.IsDamage(error)) { return []; }
    }

    public static string[] Cells(SepReader.Row row)
    {
        var cells = new string[row.ColCount];
        for (var column = 0; column < cells.Length; column++) cells[column] = row[column].ToString();
        return cells;
    }

    private static string? Cell(string[] row, string[] headings, string? heading) =>
        heading is not null && Array.IndexOf(headings, heading) is >= 0 and var at && at < row.Length ? row[at].Trim() : null;

    /// <summary>Letters and digits alone, small: "Time (UTC)" and "time_utc" are one.</summary>
    private static string Plain(string heading) => string.Concat(heading.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>Minutes that a row lasts: rows at even distances last until the next.</summary>
    public static double Spacing(CsvMapping mapping, IReadOnlyList<string> texts)
    {
        if (!mapping.IsUsable) return 1;
        var moments = new CsvMoments(mapping);
        var gaps = texts.Select(moments.Of).OfType<DateTimeOffset>().ToList() is { Count: > 1 } times
            ? times.Zip(times.Skip(1)).Select(pair => (pair.Second - pair.First).TotalMinutes).Where(gap => gap > 0).Order().ToList() : [];
        return gaps.Count == 0 ? 1 : Math.Min(gaps[gaps.Count / 2], gaps[gaps.Count / 2] > LongestRow ? 24 * 60 : LongestRow);
    }
}
