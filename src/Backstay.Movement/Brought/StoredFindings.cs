using System.Data.Common;
using System.Text.Json;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Counting;
using Backstay.Movement.Import.Files;
using Backstay.Movement.Places;

namespace Backstay.Movement.Brought;

/// <summary>Stores what a format finds for one person, while it reads.</summary>
/// <param name="beat">Called after some hundred records; it may stop the reading by throwing.</param>
internal sealed class StoredFindings(DbConnection connection, PersonId person, BroughtFileId file, TimeZoneInfo zone, Action beat) : IFindings, IDisposable
{
    private const int Beat = 500;

    private readonly RowBatch fixes = new(connection, "movement_fixes", null, nameof(StoredFix.PersonId), nameof(StoredFix.Key), nameof(StoredFix.At), nameof(StoredFix.Latitude),
        nameof(StoredFix.Longitude), nameof(StoredFix.Accuracy), nameof(StoredFix.Motion), nameof(StoredFix.FileId));

    private readonly RowBatch spells = new(connection, "movement_spells", null, nameof(StoredSpell.PersonId), nameof(StoredSpell.Key), nameof(StoredSpell.At), nameof(StoredSpell.Until),
        nameof(StoredSpell.Motion), nameof(StoredSpell.Steps), nameof(StoredSpell.Source), nameof(StoredSpell.FileId));

    private readonly Refusals refused = new();
    private long records;

    public long Found { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public long StoredFixes => fixes.Stored;
    public long StoredSpells => spells.Stored;
    public long Stored => StoredFixes + StoredSpells;

    public string Refused => JsonSerializer.Serialize(refused.All.Select(one => new RefusedRecords(one.Reason, one.Count, one.Lines)));

    public void Add(Fix fix)
    {
        fixes.Add(person.Value, Identity.Of(fix), fix.At.UtcDateTime, fix.Latitude, fix.Longitude, fix.Accuracy, fix.Motion?.ToString(), file.Value);
        Count(fix.At);
    }

    public void Add(Spell spell)
    {
        if (spell.End <= spell.Start || spell.End - spell.Start > Overlaps.Longest)
        {
            Refuse(spell.End <= spell.Start ? "A stretch of time that ends when it begins, or before." : "A stretch of more than a day, so that nobody can say in which minutes somebody moved.");
            return;
        }
        var source = spell.Source.Length > StoredSpell.LongestSource ? spell.Source[..StoredSpell.LongestSource] : spell.Source;
        spells.Add(person.Value, Identity.Of(spell), spell.Start.UtcDateTime, spell.End.UtcDateTime, spell.Motion.ToString(), spell.Steps, source, file.Value);
        Count(spell.Start);
    }

    public void Refuse(string reason, long? line = null)
    {
        refused.Add(reason, line);
        Tick();
    }

    public void Complete()
    {
        fixes.Complete();
        spells.Complete();
    }

    public void Dispose()
    {
        fixes.Dispose();
        spells.Dispose();
    }

    private void Count(DateTimeOffset at)
    {
        Found++;
        var day = LocalTime.DayOf(at, zone);
        if (From is null || day < From) From = day;
        if (To is null || day > To) To = day;
        Tick();
    }

    private void Tick()
    {
        if (++records % Beat == 0) beat();
    }
}
