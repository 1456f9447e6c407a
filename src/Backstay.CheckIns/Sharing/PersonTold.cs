using Backstay.Kernel.Ids;

namespace Backstay.CheckIns.Sharing;

/// <summary>For other rooms: condition, treatment and absence as a person told them.</summary>
public sealed class PersonTold
{
    private readonly FinishedBook book;

    internal PersonTold(FinishedBook book) => this.book = book;

    /// <param name="shares">Names of <see cref="People.CareLinks.CareShares"/>.</param>
    /// <param name="until">As it was told then; null for now.</param>
    /// <returns>For each share its lines, what was told last first; none where nothing was told.</returns>
    public async Task<IReadOnlyList<(string Share, IReadOnlyList<ToldLine> Lines)>> OfAsync(PersonId person, IReadOnlyList<string> shares, DateTimeOffset? until, CancellationToken ct)
    {
        var finished = await book.AllAsync(person, until, ct);
        return [.. shares.Select(share => (share, ToldLines.Of(finished, share)))];
    }
}
