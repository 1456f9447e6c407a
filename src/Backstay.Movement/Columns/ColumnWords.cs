using System.Globalization;
using Backstay.Movement.Counted;
using Backstay.Movement.Import.Tables;

namespace Backstay.Movement.Columns;

/// <summary>What rows of a table mean, in the person's words and by their clock.</summary>
internal static class ColumnWords
{
    private const int LongestCell = 24;

    public static string Of(RowMeaning one, TimeZoneInfo zone) => one switch
    {
        { Fix: { } fix } => string.Format(CultureInfo.CurrentCulture, fix.Accuracy is null ? Words.RowPosition : Words.RowPositionAbout, Local(fix.At, zone), fix.Latitude, fix.Longitude, fix.Accuracy),
        { Spell: { } spell } => string.Format(CultureInfo.CurrentCulture, spell.Steps is null ? Words.RowSpell : Words.RowSpellSteps, Local(spell.Start, zone), Local(spell.End, zone), CountedWords.Of(spell.Motion), spell.Steps),
        { Line: { } line } => string.Format(CultureInfo.CurrentCulture, Words.RowRefused, line, one.Refused),
        _ => one.Refused!,
    };

    /// <summary>A heading with what stands beneath it first, for few know their columns by heart.</summary>
    public static string Of(TableHead head, string heading) => head.Rows.Select(row => head.Cell(row, heading)).FirstOrDefault(cell => cell.Length > 0) is { } example
        ? string.Format(CultureInfo.CurrentCulture, Words.ColumnExample, Short(heading), Short(example)) : Short(heading);

    public static string Short(string text) => text.Length > LongestCell ? $"{text[..LongestCell]}…" : text;

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}
