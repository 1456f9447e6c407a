using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reviews;

/// <summary>Begins reviews, and lets people join and leave them.</summary>
internal sealed class ReviewTeam(AppDb db, ReviewShelf shelf, TimeProvider clock)
{
    /// <summary>A code is told among colleagues, and is of no use a week later.</summary>
    public static readonly TimeSpan CodeLives = TimeSpan.FromDays(7);

    public const int LongestName = 80;

    /// <summary>The same form sent twice begins one review.</summary>
    public async Task BeginAsync(PersonId me, ReviewId id, string title, string question, IReadOnlyList<ScreeningLevel> levels, string name, CancellationToken ct)
    {
        if (await db.Reviews.AnyAsync(one => one.Id == id, ct)) return;
        db.Reviews.Add(new Review { Id = id, Title = title, BegunAt = clock.GetUtcNow() });
        db.ReviewMembers.Add(new ReviewMember { ReviewId = id, Number = 1, PersonId = me, Leads = true });
        await shelf.ActAsync(db, id, _ => [new(clock.GetUtcNow(), 1, new Begun(title, question, levels)), new(clock.GetUtcNow(), 1, new Joined(1, name))], ct);
    }

    /// <returns>Null where no review lets people in with that code now.</returns>
    public async Task<Review?> JoinAsync(PersonId me, string code, string name, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Reviews.FirstOrDefaultAsync(one => one.Code == code && one.CodeEndsAt > now, ct) is not { } review) return null;
        if (await db.ReviewMembers.AnyAsync(one => one.ReviewId == review.Id && one.PersonId == me, ct)) return review;
        ReviewMember? member = null;
        await shelf.ActAsync(db, review.Id, state =>
        {
            // Somebody else joined at the same moment and has that number.
            if (member is not null) db.Entry(member).State = EntityState.Detached;
            member = new() { ReviewId = review.Id, Number = state.Members.Count + 1, PersonId = me, Leads = false };
            db.ReviewMembers.Add(member);
            return [new(now, member.Number, new Joined(member.Number, name))];
        }, ct);
        return review;
    }

    /// <returns>Numbers of those who may invite and remove others.</returns>
    public async Task<IReadOnlySet<int>> LeadingAsync(OpenReview review, CancellationToken ct) =>
        (await db.ReviewMembers.Where(one => one.ReviewId == review.Id && one.Leads).Select(one => one.Number).ToListAsync(ct)).ToHashSet();

    /// <returns>The code that colleagues join with, and until when; null where there is none now.</returns>
    public async Task<(string? Code, DateTimeOffset Until)> CodeAsync(OpenReview review, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Reviews.Where(one => one.Id == review.Id).Select(one => new { one.Code, one.CodeEndsAt }).SingleAsync(ct) is { Code: { } code, CodeEndsAt: { } until } && until > now ? (code, until) : default;
    }

    /// <summary>Makes a code with which colleagues join; the one before opens nothing any more.</summary>
    public Task InviteAsync(OpenReview review, CancellationToken ct)
    {
        var (code, until) = (ReadableCode.New(), clock.GetUtcNow() + CodeLives);
        return db.Reviews.Where(one => one.Id == review.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Code, code).SetProperty(one => one.CodeEndsAt, until), ct);
    }

    /// <summary>Their votes on what is not decided yet are asked of others.</summary>
    /// <exception cref="ReviewRuleException">Nobody would be left who leads the review.</exception>
    public async Task LeaveAsync(OpenReview review, int number, CancellationToken ct)
    {
        var members = await db.ReviewMembers.Where(one => one.ReviewId == review.Id).ToListAsync(ct);
        if (members.FirstOrDefault(one => one.Number == number) is not { } member) return;
        if (members.All(one => one == member || !one.Leads)) throw new ReviewRuleException("Somebody has to lead the review. Let a colleague lead it first.");
        db.ReviewMembers.Remove(member);
        await shelf.ActAsync(db, review.Id, _ => [new(clock.GetUtcNow(), review.Member, new Left(number))], ct);
    }

    public Task LeadAsync(OpenReview review, int number, CancellationToken ct) =>
        db.ReviewMembers.Where(one => one.ReviewId == review.Id && one.Number == number).ExecuteUpdateAsync(set => set.SetProperty(one => one.Leads, true), ct);
}
