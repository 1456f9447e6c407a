using Backstay.Kernel.Ids;

namespace Backstay.People.Export;

/// <summary>
/// A table that somebody cannot take out for now: who agreed not to be told how a study treats them until it is over must not learn it from their own copy.
/// It is in the copy as soon as they may know. Erasure takes no notice. Register it in the room's module.
/// </summary>
public interface IWithhold
{
    string Table { get; }

    /// <summary>What the copy says in its place.</summary>
    string Words { get; }

    Task<bool> HoldsBackAsync(PersonId person, CancellationToken ct);
}
