using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence.Demo;

/// <summary>What the pages of a review work with, for the demo's team, at the days on which they did it.</summary>
internal sealed class DemoDesk(IServiceProvider services, PastClock clock, CancellationToken ct)
{
    public const int Lead = 1, Second = 2, Third = 3, Fourth = 4;

    private IReadOnlyList<Identified> records = [];

    public AppDb Db { get; } = services.GetRequiredService<AppDb>();
    public ReviewShelf Shelf { get; } = services.GetRequiredService<ReviewShelf>();
    public IServiceScopeFactory Scopes { get; } = services.GetRequiredService<IServiceScopeFactory>();
    public PastClock Clock => clock;
    public CancellationToken Ct => ct;
    public ReviewId Review { get; } = clock.NewId<ReviewId>();
    public ReviewBook Book => field ??= new(Db, Shelf, clock);

    public OpenReview As(int member) => new(Review, DemoPlan.Title, member, member == Lead);

    public Task DoAsync(int member, params IReadOnlyList<ReviewEvent> what) => Book.ActAsync(As(member), _ => what, ct);

    /// <summary>What several members did, one after the other. Stored at once, as the demo is to begin soon.</summary>
    public Task DoAsync(IReadOnlyList<(int Member, ReviewEvent What)> all) =>
        Shelf.ActAsync(Db, Review, _ => [.. all.Select(one => new LoggedEvent(clock.GetUtcNow(), one.Member, one.What))], ct);

    public Task<T> ReadAsync<T>(Func<ReviewState, T> look) => Book.ReadAsync(As(Lead), look, ct);

    /// <returns>Those that stand for a publication.</returns>
    public async Task<IReadOnlyList<Identified>> RecordsAsync()
    {
        var unique = await ReadAsync(state => state.Unique.ToHashSet());
        records = await new RecordBook(Db, Book).AllAsync(As(Lead), ct);
        return records = [.. records.Where(one => unique.Contains(one.Number))];
    }

    /// <param name="title">How the title of a made-up report begins.</param>
    public int Report(string title) => records.First(one => one.Citation.Title!.StartsWith($"{DemoPlan.MadeUp}{title}", StringComparison.Ordinal)).Number;
}
