using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Backstay.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Evidence.Reviews;

public sealed class KeptReviewsTests(TestApp app)
{
    private static readonly ReviewId one = new(Guid.CreateVersion7()), other = new(Guid.CreateVersion7());

    private readonly FakeTimeProvider clock = new(TestApp.Begin);

    [Fact]
    public void A_review_that_nobody_used_for_an_hour_leaves_memory()
    {
        using var kept = new KeptReviews<List<int>>(clock);
        using (var use = kept.Take(one)) use.Thing.Add(1);
        clock.Advance(TimeSpan.FromMinutes(40));
        using (var use = kept.Take(one)) use.Thing.ShouldBe([1]);
        kept.Take(other).Dispose();
        clock.Advance(TimeSpan.FromMinutes(55));
        kept.Count.ShouldBe(2);
        clock.Advance(TimeSpan.FromMinutes(10));
        kept.Count.ShouldBe(0);
        using (var use = kept.Take(one)) use.Thing.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_in_use_stays_until_all_have_put_it_back()
    {
        using var kept = new KeptReviews<List<int>>(clock);
        var (longer, shorter) = (kept.Take(one), kept.Take(one));
        shorter.Dispose();
        clock.Advance(TimeSpan.FromHours(5));
        using (var use = kept.Take(one)) use.Thing.ShouldBeSameAs(longer.Thing);
        longer.Dispose();
        clock.Advance(TimeSpan.FromHours(2));
        kept.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_review_that_left_memory_is_read_again_as_it_was()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 3);
        var id = new ReviewId(Guid.Parse(team.Path.Split('/')[^1]));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        using var shelf = new ReviewShelf(clock);
        (await shelf.ReadAsync(db, id, state => state.Members.Count, TestContext.Current.CancellationToken)).ShouldBe(3);
        shelf.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(70));
        shelf.Count.ShouldBe(0);
        (await shelf.ReadAsync(db, id, state => state.Members.Count, TestContext.Current.CancellationToken)).ShouldBe(3);
    }
}
