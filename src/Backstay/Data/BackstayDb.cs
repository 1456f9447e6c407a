using System.Reflection;
using Backstay.Kernel.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Data;

/// <summary>The rooms' tables and the keys that protect cookies.</summary>
public abstract class BackstayDb(DbContextOptions options) : AppDb(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override IReadOnlyList<Assembly> Rooms => Backstay.Rooms.WithTables;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<DataProtectionKey>().ToTable("host_data_protection_keys");
    }
}

/// <summary>Gives SQLite its own migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : BackstayDb(options);

/// <summary>Gives PostgreSQL its own migrations.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : BackstayDb(options);
