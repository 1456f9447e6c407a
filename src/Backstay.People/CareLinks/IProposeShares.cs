using Backstay.Kernel.Ids;

namespace Backstay.People.CareLinks;

/// <summary>Says what a person's programme is made to share with a reader. It is marked as such, and the person ticks it or not.</summary>
public interface IProposeShares
{
    /// <returns>Names of <see cref="CareShares"/>.</returns>
    Task<IReadOnlyList<string>> ForAsync(PersonId person, CareReader reader, CancellationToken ct);
}
