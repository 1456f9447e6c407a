using System.Globalization;
using Backstay.Movement.Import.Tables;
using Microsoft.AspNetCore.Http;

namespace Backstay.Movement.Columns;

/// <summary>What somebody says of the columns of one table, and what is wrong with it.</summary>
internal sealed class ColumnsForm
{
    private const double LongestRow = 24 * 60;

    /// <summary>As they follow each other on the page, so that what is wrong is told in that order.</summary>
    private static readonly string[] Fields = [.. Meaning.When.Select(one => one.Field), "written", "zone", "row", .. Meaning.What.Concat(Meaning.Where).Select(one => one.Field)];

    private readonly TableHead head;
    private readonly Dictionary<string, string> faults = [];

    private ColumnsForm(TableHead head) => this.head = head;

    public IReadOnlyDictionary<string, string> Faults => faults.OrderBy(one => Array.IndexOf(Fields, one.Key)).ToDictionary();
    public required CsvMapping Mapping { get; init; }
    public required TimeWriting Writing { get; init; }

    /// <summary>As they were typed.</summary>
    public required string Zone { get; init; }
    public required string Row { get; init; }

    /// <summary>What the first rows would mean; null where that cannot be told.</summary>
    public RowMeanings? Meanings { get; private set; }

    /// <param name="isTold">The person said so before; else it is guessed.</param>
    public static ColumnsForm Of(TableHead head, CsvMapping mapping, bool isTold)
    {
        var form = new ColumnsForm(head) { Mapping = mapping, Writing = isTold ? TimeWritings.Of(mapping) : TimeWriting.AsFound, Zone = mapping.Zone, Row = isTold && mapping is { End: null, Minutes: null } ? mapping.RowMinutes.ToString("0.###", CultureInfo.InvariantCulture) : "" };
        if (mapping.IsUsable) form.Meanings = head.Read(mapping);
        return form;
    }

    public static ColumnsForm Read(TableHead head, IFormCollection typed)
    {
        var writing = Enum.TryParse<TimeWriting>(typed["written"], out var told) && Enum.IsDefined(told) ? told : TimeWriting.AsFound;
        var (zone, row) = (typed["zone"].ToString().Trim(), typed["row"].ToString().Trim());
        var mapping = Meaning.All.Aggregate(new CsvMapping { Zone = zone }, (one, meaning) => meaning.With(one, Column(typed[meaning.Field])));
        mapping = mapping.Written(writing, head.Times(mapping));
        var isNumber = double.TryParse(row.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestRow;
        mapping = mapping with { RowMinutes = isNumber ? minutes : CsvGuess.Spacing(mapping, head.Times(mapping)) };
        var form = new ColumnsForm(head) { Mapping = mapping, Writing = writing, Zone = zone, Row = row };
        if (row.Length > 0 && !isNumber) form.faults["row"] = Words.FaultRowMinutes;
        form.Judge();
        return form;

        string? Column(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < head.Headings.Count ? head.Headings[at] : null;
    }

    private void Judge()
    {
        if ((Mapping.Time ?? Mapping.Date) is null) faults["time"] = Words.FaultNoTime;
        if (Mapping.Latitude is null && Mapping.Longitude is not null) faults["latitude"] = Words.FaultHalfPosition;
        if (Mapping.Longitude is null && Mapping.Latitude is not null) faults["longitude"] = Words.FaultHalfPosition;
        if (!Mapping.HasSpells && Mapping is { Latitude: null, Longitude: null }) faults["steps"] = Words.FaultNothingTold;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _)) faults["zone"] = Words.FaultZone;
        HashSet<string> taken = [];
        foreach (var meaning in Meaning.All)
            if (meaning.Of(Mapping) is { } column && !taken.Add(column)) faults[meaning.Field] = string.Format(CultureInfo.CurrentCulture, Words.FaultTwice, column);
        if (faults.Count == 0) JudgeRows();
    }

    private void JudgeRows()
    {
        Meanings = head.Read(Mapping);
        var moments = new CsvMoments(Mapping);
        if (head.Times(Mapping) is { Count: > 0 } times && times.All(time => moments.Of(time) is null)) faults["written"] = Words.FaultWritten;
        else if (Meanings.IsEmpty) faults["time"] = string.Format(CultureInfo.CurrentCulture, Words.FaultNoRow, Meanings.All.Select(one => one.Refused).FirstOrDefault());
        else if (Meanings.All.Where(one => one.Fix is not null).Select(one => one.Fix!.Value).ToList() is { Count: > 0 } fixes && fixes.TrueForAll(fix => Math.Abs(fix.Latitude) > 90 || Math.Abs(fix.Longitude) > 180))
            faults["latitude"] = Words.FaultOutside;
    }
}
