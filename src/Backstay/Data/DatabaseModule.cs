using System.Data.Common;
using Backstay.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Backstay.Data;

internal static class DatabaseModule
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = DatabaseOptions.From(configuration);
        services.AddSingleton(options);
        if (options.IsPostgres)
        {
            // The same few statements come over and over, so each connection plans them once. What the operator's string says comes later and wins.
            services.AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create($"Max Auto Prepare=50;{options.ConnectionString}"));
            services.AddDbContextPool<PostgresDb>((provider, db) => db.UseNpgsql(provider.GetRequiredService<DbDataSource>()));
            services.AddScoped<BackstayDb>(provider => provider.GetRequiredService<PostgresDb>());
        }
        else
        {
            services.AddSingleton<DbDataSource>(_ => new SqliteDataSource(options.ConnectionString));
            services.AddDbContextPool<SqliteDb>(db => db.UseSqlite(options.ConnectionString).AddInterceptors(new SqlitePragmas()));
            services.AddScoped<BackstayDb>(provider => provider.GetRequiredService<SqliteDb>());
        }
        services.AddScoped<AppDb>(provider => provider.GetRequiredService<BackstayDb>());
        // The authenticated cipher that processors have instructions for: each page opens two cookies and seals one form.
        services.AddDataProtection().SetApplicationName(BackstayApp.Name).PersistKeysToDbContext<BackstayDb>()
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        return services;
    }

    private sealed class SqliteDataSource(string connectionString) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);

        protected override DbConnection OpenDbConnection()
        {
            var connection = CreateDbConnection();
            connection.Open();
            SqlitePragmas.Set(connection);
            return connection;
        }
    }
}
