using Backstay.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Backstay.Watching;

/// <summary>Ready means that the database answers, soon, and that its schema is the one this program was built for.</summary>
internal sealed class DatabaseHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    // Whoever asks must not wait for a database that does not answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock one = new();
    private Task<HealthCheckResult>? looking;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // A look at a dead server lasts until the connection gives up; all who ask meanwhile share it.
        Task<HealthCheckResult> look;
        lock (one) look = looking is { IsCompleted: false } ? looking : looking = LookAsync();
        return await Task.WhenAny(look, Task.Delay(Patience, cancellationToken)) == look ? await look : HealthCheckResult.Unhealthy("The database does not answer in time.");
    }

    private async Task<HealthCheckResult> LookAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BackstayDb>();
            var applied = await db.Database.GetAppliedMigrationsAsync();
            return applied.SequenceEqual(db.Database.GetMigrations()) ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has the schema of another version of Backstay.");
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy($"The database does not answer ({error.GetType().Name}).");
        }
    }
}
