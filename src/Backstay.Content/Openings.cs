using Backstay.Kernel.Ids;

namespace Backstay.Content;

/// <summary>What a person has opened, so that "new to you" is true.</summary>
public sealed class Openings
{
    /// <returns>Item id and the day of its first opening.</returns>
    public Task<IReadOnlyDictionary<string, DateOnly>> OfAsync(PersonId person, CancellationToken ct) => throw new NotImplementedException();
}
