using Backstay.Kernel.Ids;
using Backstay.Movement.Sending.Deciding;
using Backstay.People.Consent;
using Backstay.People.Erasure;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>What is known of all who agreed to be learned from, and who they are.</summary>
internal sealed record Known(Everybody Everybody, Outlooks Outlooks, IReadOnlySet<PersonId> LearnedFrom);

/// <summary>Learned anew each night by each node, from the logs of those whose yes holds that night, and kept in memory alone.</summary>
internal sealed class EverybodyShelf(IServiceScopeFactory scopes) : IDisposable
{
    // The same logs teach each node the same.
    private const int Seed = 18;

    private static readonly double[] FitsBefore = [.15, .3, .45, .6];
    private const int LeastFits = 12, MostFits = 60;

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Known? known;

    public async ValueTask<Known> HeldAsync(CancellationToken ct) => known ?? await ReadOnceAsync(ct);

    public async Task<Known> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (moments, consents) = (scope.ServiceProvider.GetRequiredService<Moments>(), scope.ServiceProvider.GetRequiredService<Consents>());
        var people = (await consents.StandingAsync(Purpose.Messages, among: null, ct)).OrderBy(person => person.Value).ToList();
        var lives = new List<IReadOnlyList<Measured>>(people.Count);
        foreach (var person in people) lives.Add(await moments.OfAsync(person, ct));
        var random = new Random(Seed);
        var everybody = Everybody.Before(random);
        if (lives.Any(life => life.Any(moment => moment.ShowsAnswer))) everybody = everybody.Night(lives, random);
        var fits = lives.SelectMany(life => life.Where(moment => moment.Decision.Fits > 0).Select(moment => moment.Decision.Fits)).TakeLast(MostFits).ToList();
        return known = new(everybody, Outlooks.Of(everybody.Posterior, fits.Count < LeastFits ? FitsBefore : fits, random), people.ToHashSet());
    }

    public void Dispose() => reading.Dispose();

    private async Task<Known> ReadOnceAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            return known ?? await ReadAsync(ct);
        }
        finally
        {
            reading.Release();
        }
    }
}

/// <summary>What was decided by day is learned from at night.</summary>
internal sealed class LearnedAnew(EverybodyShelf shelf) : INightlyTidying
{
    public Task TidyAsync(CancellationToken ct) => shelf.ReadAsync(ct);
}
