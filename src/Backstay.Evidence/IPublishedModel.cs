using Backstay.Evidence.Coding;

namespace Backstay.Evidence;

/// <summary>What reviews have found, for whoever builds on it. A review that is published anew is told anew.</summary>
public interface IPublishedModel
{
    /// <summary>The model of the last published version of a review.</summary>
    /// <param name="review">Its id, as in its address; null for the founding review (Svendsen et al., BMJ Open 2020;10:e038800).</param>
    /// <returns>The founding review's where the named one is not published, or was taken back.</returns>
    Task<PublishedModel> LatestAsync(Guid? review, CancellationToken ct);
}

/// <param name="Review">Null where it is the founding review's.</param>
/// <param name="Version">From 1 on; null where it is the founding review's.</param>
/// <param name="Codes">In the order of the table of themes. A code that stands in two places comes twice.</param>
public sealed record PublishedModel(Guid? Review, string Title, int? Version, DateTimeOffset? PublishedAt, IReadOnlyList<PublishedCode> Codes);

/// <param name="Id">Stays the same from version to version.</param>
/// <param name="Perspective">Whose view it is where that is not the patients'.</param>
/// <param name="Subtheme">Null where it stands in the theme itself.</param>
/// <param name="Constructs">Keys of the theory, such as "CollectiveAction", under which somebody of the team placed it. The founding review tells none.</param>
/// <param name="Studies">Names of the studies with a passage of it, each once. The founding review tells none.</param>
public sealed record PublishedCode(Guid Id, string Name, Sense Sense, string? Perspective, string Theme, string? Subtheme, IReadOnlyList<string> Constructs, IReadOnlyList<string> Studies);
