using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Counting;
using Backstay.Movement.Places;

namespace Backstay.Movement.Counted;

/// <summary>Makes one account of what devices told and of where the phone was. Pure.</summary>
internal static class Reconciliation
{
    /// <summary>Stands for what was worked out from positions.</summary>
    public const string FromPositions = "positions";

    // Who stops at a light still walks; who sits for less than this has only paused.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2), LeastMoving = TimeSpan.FromMinutes(1), LeastSitting = TimeSpan.FromMinutes(30);

    /// <param name="spells">As devices told them.</param>
    /// <param name="fixes">As they came; those that do not count are flagged here.</param>
    /// <param name="vouched">What the person says of those; null where they say nothing.</param>
    /// <returns>By time, none over another.</returns>
    public static IReadOnlyList<Stretch> Of(PersonId person, IReadOnlyList<Spell> spells, IReadOnlyList<Fix> fixes, TimeZoneInfo zone, DateTimeOffset now, Vouching? vouched = null)
    {
        var flagged = Flagging.Flag(fixes.OrderBy(fix => fix.At), now);
        var sections = Timeline.Of(vouched is null ? flagged : flagged.Select(vouched.Of));
        var told = spells.Concat(sections.Select(section => new Spell(section.Start, section.End, section.Mode, null, FromPositions))).SelectMany(Portions).OrderBy(spell => spell.Start);
        return [.. Joined(Overlaps.Resolve(told), zone).Where(Counts).Select(spell => Placed(person, spell, sections, zone))];
    }

    private static bool Counts(Spell spell) => spell.End - spell.Start >= (spell.Motion is Motion.Still ? LeastSitting : LeastMoving);

    /// <summary>Minutes of one motion that follow each other, within a day.</summary>
    private static IEnumerable<Spell> Joined(IEnumerable<Spell> minutes, TimeZoneInfo zone)
    {
        Spell? open = null;
        foreach (var minute in minutes)
        {
            if (open is { } before && before.Motion == minute.Motion && minute.Start - before.End <= LongestPause && LocalTime.DayOf(before.Start, zone) == LocalTime.DayOf(minute.Start, zone))
            {
                var steps = before.Steps is null && minute.Steps is null ? (int?)null : (before.Steps ?? 0) + (minute.Steps ?? 0);
                open = before with { End = minute.End, Steps = steps };
                continue;
            }
            if (open is { } done) yield return done;
            open = minute;
        }
        if (open is { } last) yield return last;
    }

    // Minutes are told apart within a day at most.
    private static IEnumerable<Spell> Portions(Spell spell)
    {
        for (; spell.End - spell.Start > Overlaps.Longest; spell = spell with { Start = spell.Start + Overlaps.Longest }) yield return spell with { End = spell.Start + Overlaps.Longest };
        if (spell.End > spell.Start) yield return spell;
    }

    private static Stretch Placed(PersonId person, Spell spell, IReadOnlyList<Section> sections, TimeZoneInfo zone)
    {
        var way = sections.Where(section => section.Mode == spell.Motion && Shared(section, spell) > TimeSpan.Zero).MaxBy(section => Shared(section, spell));
        return new()
        {
            PersonId = person, At = spell.Start, Until = spell.End, Day = LocalTime.DayOf(spell.Start, zone), Motion = spell.Motion, Steps = spell.Steps,
            Source = spell.Source, Confidence = spell.Source == FromPositions ? way?.Confidence : null,
            FromLatitude = way?.From.Latitude, FromLongitude = way?.From.Longitude, ToLatitude = way?.To.Latitude, ToLongitude = way?.To.Longitude,
        };
    }

    private static TimeSpan Shared(Section section, Spell spell) => (section.End < spell.End ? section.End : spell.End) - (section.Start > spell.Start ? section.Start : spell.Start);
}
