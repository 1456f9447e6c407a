using Backstay.Content;
using Backstay.Kernel.Ids;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Plan.Cases;

/// <summary>
/// The case base of this process. It is read when the first plan asks for it, beside that plan and not before it, and anew each night; until then
/// prototypes advise.
/// </summary>
internal sealed partial class CaseShelf(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<CaseShelf> log)
{
    private readonly Lock door = new();
    private readonly Lazy<CaseBase> typical = new(() => CaseBase.Of(PrototypeFile.Read(ContentFolder.Path, DateOnly.MinValue).Prototypes.Select(one => one.Case), DateOnly.MinValue));
    private HeldCases held = HeldCases.None;
    private Task? first;

    public CaseBase Typical => typical.Value;

    public HeldCases Held
    {
        get
        {
            lock (door)
            {
                first ??= Task.Run(FirstAsync);
                return held;
            }
        }
    }

    public async Task ReadAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();
        var (cases, people) = await scope.ServiceProvider.GetRequiredService<CaseReader>().ReadAsync(today, ct);
        var read = new HeldCases(CaseBase.Of(cases, today), people);
        lock (door) (first, held) = (first ?? Task.CompletedTask, read);
        LogRead(cases.Count, people.Count);
    }

    public HeldCases LetGo(IReadOnlySet<PersonId> gone)
    {
        lock (door) return held = held.Without(gone);
    }

    // Plans do not wait for it, and do without it when it fails: the night tries again.
    private async Task FirstAsync()
    {
        try
        {
            await ReadAsync(lifetime.ApplicationStopping);
        }
        catch (Exception error)
        {
            if (!lifetime.ApplicationStopping.IsCancellationRequested) LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Cases read: {Weeks} weeks of {People} people")]
    private partial void LogRead(int weeks, int people);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cases could not be read ({Error}); guidelines advise until they are")]
    private partial void LogFailed(string error);
}
