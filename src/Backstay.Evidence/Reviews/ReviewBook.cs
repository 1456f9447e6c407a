using Backstay.Evidence.Log;
using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reviews;

/// <summary>A review in the hands of one of its members.</summary>
/// <param name="Member">Their number.</param>
internal sealed record OpenReview(ReviewId Id, string Title, int Member, bool Leads)
{
    public string Path => Review.PathOf(Id.Value);
}

/// <summary>The reviews that somebody works on. Every question begins with who asks: a review is open to its members alone.</summary>
internal sealed class ReviewBook(AppDb db, ReviewShelf shelf, TimeProvider clock)
{
    /// <returns>The last begun first.</returns>
    public Task<List<OpenReview>> AllAsync(CurrentPerson me, CancellationToken ct) => !me.IsKnown ? Task.FromResult<List<OpenReview>>([])
        : db.ReviewMembers.Where(member => member.PersonId == me.Id).Join(db.Reviews, member => member.ReviewId, review => review.Id, (member, review) => new { member, review })
            .OrderByDescending(one => one.review.Id).Select(one => new OpenReview(one.review.Id, one.review.Title, one.member.Number, one.member.Leads)).ToListAsync(ct);

    /// <returns>Null for whoever is no member.</returns>
    public Task<OpenReview?> FindAsync(CurrentPerson me, Guid id, CancellationToken ct)
    {
        var key = new ReviewId(id);
        return db.ReviewMembers.Where(member => member.PersonId == me.Id && member.ReviewId == key)
            .Join(db.Reviews, member => member.ReviewId, review => review.Id, (member, review) => new OpenReview(review.Id, review.Title, member.Number, member.Leads)).FirstOrDefaultAsync(ct);
    }

    /// <inheritdoc cref="ReviewShelf.ReadAsync"/>
    public Task<T> ReadAsync<T>(OpenReview review, Func<ReviewState, T> look, CancellationToken ct) => shelf.ReadAsync(db, review.Id, look, ct);

    /// <summary>Something that the member does.</summary>
    /// <exception cref="ReviewRuleException">The rules of the review do not allow it.</exception>
    public Task ActAsync(OpenReview review, ReviewEvent what, CancellationToken ct) => ActAsync(review, _ => [what], ct);

    /// <inheritdoc cref="ReviewShelf.ActAsync"/>
    public Task ActAsync(OpenReview review, Func<ReviewState, IReadOnlyList<ReviewEvent>> next, CancellationToken ct, Func<Task>? beside = null) =>
        shelf.ActAsync(db, review.Id, state => [.. next(state).Select(what => new LoggedEvent(clock.GetUtcNow(), review.Member, what))], ct, beside);
}
