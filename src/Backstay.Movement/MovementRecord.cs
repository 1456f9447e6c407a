using Backstay.Kernel.Ids;
using Backstay.Movement.ByHand;
using Backstay.Movement.Counted;

namespace Backstay.Movement;

/// <summary>What a person and their devices told of their moving, for other rooms.</summary>
public sealed class MovementRecord
{
    private readonly MovedBook book;
    private readonly MovedDays days;

    internal MovementRecord(MovedBook book, MovedDays days) => (this.book, this.days) = (book, days);

    /// <returns>Minutes of each day of which anything is known, both ends included. What somebody told by hand and what a device told may be the same walk, so the larger counts.</returns>
    public async Task<IReadOnlyDictionary<DateOnly, int>> MinutesAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var told = (await book.BetweenAsync(person, from, to, ct)).GroupBy(moved => moved.Day).ToDictionary(day => day.Key, day => day.Sum(moved => moved.Minutes));
        foreach (var (day, minutes) in await days.MinutesAsync(person, from, to, ct)) told[day] = Math.Max(minutes, told.GetValueOrDefault(day));
        return told;
    }
}
