using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening.Voting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// Keeps what each level's decisions taught, and learns anew beside the requests when enough have changed. A page waits a moment for it, and takes the
/// order from before where it is not ready.
/// </summary>
internal sealed partial class OrderShelf(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OrderShelf> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly KeptReviews<Kept> reviews = new(clock);

    /// <summary>The same for all members and after each start, so that they are given the same draws.</summary>
    public static int SeedOf(ReviewId review) => BitConverter.ToInt32(review.Value.ToByteArray(), 12);

    /// <returns>Null while there is too little to learn from, or it is not learnt yet.</returns>
    public async Task<LevelOrder?> OfAsync(OpenReview review, LevelDecisions decisions, CancellationToken ct)
    {
        if (!decisions.CanTeach) return null;
        using var use = reviews.Take(review.Id);
        var kept = use.Thing;
        Task learning;
        lock (kept)
        {
            if (kept.Levels.GetValueOrDefault(decisions.Level)?.Knows(decisions) == true) return kept.Levels[decisions.Level].Order;
            if (kept.Learning.IsCompleted) kept.Learning = LearnAsync(review, decisions);
            learning = kept.Learning;
        }
        try
        {
            await learning.WaitAsync(Patience, clock, ct);
        }
        catch (TimeoutException)
        {
            // It goes on beside this request.
        }
        lock (kept) return kept.Levels.GetValueOrDefault(decisions.Level)?.Order;
    }

    private async Task LearnAsync(OpenReview review, LevelDecisions decisions)
    {
        // In use until it is learnt, though the request may be gone by then.
        using var use = reviews.Take(review.Id);
        var kept = use.Thing;
        // Off the request, which holds the lock.
        await Task.Yield();
        try
        {
            if (kept.Texts?.Are(decisions) != true)
            {
                var texts = await ReadAsync(review, decisions);
                lock (kept) kept.Take(texts);
            }
            LearntLevel? before;
            lock (kept) before = kept.Levels.GetValueOrDefault(decisions.Level);
            var learnt = LearntLevel.From(kept.Texts!, before, decisions, SeedOf(review.Id));
            lock (kept) kept.Levels[decisions.Level] = learnt;
        }
        catch (Exception error)
        {
            // Screening goes on by number, and the next page tries again.
            LogFailed(error, review.Id.Value);
        }
    }

    public void Dispose() => reviews.Dispose();

    private async Task<ReviewTexts> ReadAsync(OpenReview review, LevelDecisions decisions)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unique = await scope.ServiceProvider.GetRequiredService<ReviewBook>().ReadAsync(review, state => state.Unique.ToHashSet(), CancellationToken.None);
        var records = await scope.ServiceProvider.GetRequiredService<RecordBook>().AllAsync(review, CancellationToken.None);
        return ReviewTexts.Of([.. records.Where(record => unique.Contains(record.Number))], decisions);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The order of screening of review {Review} could not be learnt")]
    private partial void LogFailed(Exception error, Guid review);

    private sealed class Kept
    {
        public Task Learning { get; set; } = Task.CompletedTask;
        public ReviewTexts? Texts { get; private set; }
        public Dictionary<string, LearntLevel> Levels { get; } = [];

        public void Take(ReviewTexts texts)
        {
            Texts = texts;
            // What was ranked still holds until the next is learnt.
            foreach (var level in Levels.Values) level.IsOld = true;
        }
    }
}
