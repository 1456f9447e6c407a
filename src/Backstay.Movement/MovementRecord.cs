using Backstay.Kernel.Ids;
using Backstay.Movement.ByHand;

namespace Backstay.Movement;

/// <summary>What a person told of their moving, for other rooms.</summary>
public sealed class MovementRecord
{
    private readonly MovedBook book;

    internal MovementRecord(MovedBook book) => this.book = book;

    /// <returns>Minutes of each day on which they told of any, both ends included.</returns>
    public async Task<IReadOnlyDictionary<DateOnly, int>> MinutesAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) =>
        (await book.BetweenAsync(person, from, to, ct)).GroupBy(moved => moved.Day).ToDictionary(day => day.Key, day => day.Sum(moved => moved.Minutes));
}
