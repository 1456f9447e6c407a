using System.Data.Common;
using Backstay.Kernel.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
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
            var connection = $"Max Auto Prepare=50;{options.ConnectionString}";
            services.AddSingleton<DbDataSource>(_ => new PostgresDataSource(connection));
            services.AddContext<PostgresDb>(known => new(known), db => db.UseNpgsql(connection));
        }
        else
        {
            services.AddSingleton<DbDataSource>(_ => new SqliteDataSource(options.ConnectionString));
            services.AddContext<SqliteDb>(known => new(known), db => db.UseSqlite(options.ConnectionString).AddInterceptors(new SqlitePragmas(), new OneConnection()));
        }
        services.AddScoped<AppDb>(provider => provider.GetRequiredService<BackstayDb>());
        // The authenticated cipher that processors have instructions for.
        services.AddDataProtection().SetApplicationName(BackstayApp.Name).PersistKeysToDbContext<BackstayDb>()
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddOptions<KeyManagementOptions>().PostConfigure<DbDataSource>((keys, source) => keys.XmlRepository = new KeyRows(keys.XmlRepository!, source));
        return services;
    }

    private static void AddContext<TDb>(this IServiceCollection services, Func<DbContextOptions<TDb>, TDb> create, Action<DbContextOptionsBuilder> use)
        where TDb : BackstayDb
    {
        // The model of the tables is a third of a start, so it is made once, beside all else. One that failed spoils nothing for the next.
        if (ModelOf<TDb>.Made is not { IsFaulted: false } model) ModelOf<TDb>.Made = model = Task.Run(() =>
        {
            var options = new DbContextOptionsBuilder<TDb>();
            use(options);
            using var early = create(options.Options);
            return early.Model;
        });
        services.AddDbContextPool<TDb>(db =>
        {
            use(db);
            db.UseModel(model.GetAwaiter().GetResult());
        });
        services.AddScoped<BackstayDb>(provider => provider.GetRequiredService<TDb>());
    }

    private static class ModelOf<TDb>
    {
        public static Task<IModel>? Made { get; set; }
    }

    /// <summary>Shares its connections with all in this process that connect in the same words.</summary>
    private sealed class PostgresDataSource(string connectionString) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection() => new NpgsqlConnection(connectionString);
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
