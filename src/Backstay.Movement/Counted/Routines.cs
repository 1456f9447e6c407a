using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Counting;
using Backstay.Movement.Places;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Counted;

/// <summary>Places, regular walks and long sitting of one person, worked out from what counts. Nothing of it leaves this program.</summary>
internal sealed class Routines(AppDb db, MovedDays days, TimeProvider clock)
{
    private const int DaysOfRoutine = 56, MostWalks = 5;

    public async Task<IReadOnlyList<KnownPlace>> PlacesAsync(PersonId person, DateOnly today, TimeZoneInfo zone, CancellationToken ct)
    {
        var named = await db.NamedPlaces.AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.Id).ToListAsync(ct);
        var regular = RegularPlace.Of((await days.BetweenAsync(person, today.AddDays(-DaysOfRoutine), today, ct)).Select(AsSection).OfType<Section>(), zone);
        return
        [
            .. regular.Select(place => named.Find(one => place.Holds(one.Spot)) is { } own
                ? new KnownPlace(place.Place, own.Name, own.Id, place.Guess, place.Days) : new KnownPlace(place.Place, CountedWords.Of(place.Guess), null, place.Guess, place.Days)),
            .. named.Where(one => !regular.Any(place => place.Holds(one.Spot))).Select(one => new KnownPlace(one.Spot, one.Name, one.Id, PlaceGuess.None, 0)),
        ];
    }

    /// <returns>The likeliest of the coming week first.</returns>
    public async Task<IReadOnlyList<RoutineWalk>> WalksAsync(PersonId person, DateOnly today, TimeZoneInfo zone, CancellationToken ct) =>
        RoutineWalk.Of([.. (await days.BetweenAsync(person, today.AddDays(-DaysOfRoutine), today.AddDays(-1), ct)).Where(one => one.Motion == Motion.Walk).Select(AsSection).OfType<Section>()
            .Select(one => new Walk(one.Start, one.End, one.From, one.To))], today, MostWalks, zone);

    /// <returns>How many positions of a day count, and how many do not, by why.</returns>
    public async Task<IReadOnlyDictionary<FixFlag, int>> FlagsAsync(PersonId person, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, to) = (LocalTime.Begin(day, zone), LocalTime.Begin(day.AddDays(1), zone));
        var fixes = await db.StoredFixes.AsNoTracking().Where(one => one.PersonId == person && one.At >= from && one.At < to).OrderBy(one => one.At).ToListAsync(ct);
        return Flagging.Flag(fixes.Select(one => one.ToFix()), clock.GetUtcNow()).GroupBy(one => one.Flag).ToDictionary(one => one.Key, one => one.Count());
    }

    /// <returns>Null where no place is known for it.</returns>
    private static Section? AsSection(Stretch one) => one is { FromLatitude: { } latitude, FromLongitude: { } longitude, ToLatitude: { } north, ToLongitude: { } east }
        ? new(one.At, one.Until, one.Motion, one.Confidence ?? 1, new(latitude, longitude), new(north, east), 0) : null;
}
