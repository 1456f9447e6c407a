using System.Data.Common;
using Backstay.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Backstay.Watching;

/// <summary>Ready means that the database answers, and that its schema is the one this program was built for.</summary>
internal sealed class DatabaseHealth(BackstayDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
            return applied.SequenceEqual(db.Database.GetMigrations()) ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has the schema of another version of Backstay.");
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
