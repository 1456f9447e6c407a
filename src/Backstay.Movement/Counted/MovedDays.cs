using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Counted;

/// <summary>What devices told of somebody's days. Every question asks for it by the person whose it is.</summary>
internal sealed class MovedDays(AppDb db)
{
    public static bool Moves(Motion motion) => motion is Motion.Walk or Motion.Run or Motion.Stairs or Motion.Bike;

    /// <returns>By time, both ends included.</returns>
    public Task<List<Stretch>> BetweenAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) =>
        db.Stretches.AsNoTracking().Where(one => one.PersonId == person && one.Day >= from && one.Day <= to).OrderBy(one => one.At).ToListAsync(ct);

    /// <returns>Minutes of moving by day; days of which nothing is known are left out.</returns>
    public async Task<IReadOnlyDictionary<DateOnly, int>> MinutesAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) =>
        (await BetweenAsync(person, from, to, ct)).GroupBy(one => one.Day).ToDictionary(day => day.Key, day => (int)Math.Round(day.Where(one => Moves(one.Motion)).Sum(one => one.Minutes)));

    public Task<DateOnly?> LastAsync(PersonId person, CancellationToken ct) => db.Stretches.Where(one => one.PersonId == person).MaxAsync(one => (DateOnly?)one.Day, ct);
}
